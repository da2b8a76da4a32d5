package org.vigie.transforms.conformed.rooms;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SparkTest;

/** What rooms deliver twice is taken once: as it was known last. */
@SparkTest
class RoomsConformedTest {
    @Test
    void theRecordKnownLastCountsWhateverTheOrderOfArrival() {
        String header = "room_id | planned_date date | is_held boolean | minutes int | items int | decisions int"
                + " | escalations int | received_at timestamp | delivery_id | source_file | source_line int\n";
        Dataset<Row> late = frame(header + """
                S | 2024-06-03 | true | 45 | 3 | 2 | 0 | 2024-06-05 00:00:00 | d2 | s.csv | 2
                S | 2024-06-03 | true | 50 | 3 | 2 | 0 | 2024-06-05 00:00:00 | d2 | s.csv | 3
                """);
        Dataset<Row> early = frame(header + """
                S | 2024-06-03 | false | | | | | 2024-06-04 00:00:00 | d1 | s.csv | 2
                T | 2024-06-03 | false | | | | | 2024-06-04 00:00:00 | d1 | s.csv | 3
                """);
        assertRows(StgRoomSession.build(late.union(early)), """
                room_id | planned_date | is_held | minute_count | decision_count | delivery_id | source_line
                S       | 2024-06-03   | true    | 50           | 2              | d2          | 3
                T       | 2024-06-03   | false   |              |                | d1          | 3
                """);
    }
}
