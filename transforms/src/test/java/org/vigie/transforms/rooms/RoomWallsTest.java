package org.vigie.transforms.rooms;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.rooms.RoomTables;
import org.vigie.testkit.SparkTest;

/** What hangs on the walls of rooms, and what blockers go along with. */
@SparkTest
class RoomWallsTest {
    private static final LocalDate TUESDAY = LocalDate.parse("2024-05-07");

    private static final String ROOMS = "room_id | room_key bigint\nO | 1\nT | 2\nS | 3\nX | 4\n";
    private static final String HIERARCHY = """
            ancestor_room_key bigint | descendant_room_key bigint
            1                        | 1
            2                        | 2
            3                        | 3
            4                        | 4
            2                        | 1
            3                        | 2
            3                        | 1
            """;

    @Test
    @Tag("C38")
    void c38AResultPublishedOnMondayIsOnTheThreeLevelsOfRoomsOnTuesday() {
        Dataset<Row> sessions = frame("""
                room_key bigint | planned_date date | is_held boolean
                1               | 2024-05-07        | true
                2               | 2024-05-06        | true
                3               | 2024-05-07        | false
                """);
        Dataset<Row> results = frame("""
                indicator_key bigint | period_key bigint | is_current boolean | published_date date | known_from timestamp
                71                   | 7                 | true               | 2024-05-06          | 2024-05-06 12:00:00
                71                   | 6                 | true               | 2024-05-08          | 2024-05-08 12:00:00
                71                   | 5                 | false              | 2024-05-06          | 2024-05-06 12:00:00
                """);
        assertRows(FactRoomResult.build(walls(), results, sessions, TUESDAY), """
                room_key | indicator_key | period_key | published_date | shown_from | is_shown | session_date | is_seen
                1        | 71            | 7          | 2024-05-06     | 2024-05-07 | true     | 2024-05-07   | true
                2        | 71            | 7          | 2024-05-06     | 2024-05-07 | true     |              | false
                3        | 71            | 7          | 2024-05-06     | 2024-05-07 | true     |              | false
                """);
        assertRows(FactRoomResult.build(walls(), results, sessions, TUESDAY.minusDays(1)), """
                room_key | is_shown
                1        | false
                2        | false
                3        | false
                """);
    }

    @Test
    void aRoomHasTheIndicatorsOfEveryRoomBelowIt() {
        assertRows(walls(), """
                room_key | indicator_key | display_order | is_own | is_in_force
                1        | 71            | 2             | true   | true
                2        | 71            | 1             | true   | true
                3        | 71            | 1             | false  | true
                4        | 72            | 1             | true   | false
                -1       | 71            | 1             | true   | true
                """);
    }

    @Test
    @Tag("C25")
    void c25AttainmentIsToldWithAndWithoutAnOpenBlockerWithTheNumberOfEach() {
        Dataset<Row> evaluations = frame("""
                evaluation_key bigint | indicator_key bigint | organisation_key bigint | period_key bigint | declared_status_code | computed_status_code
                1                     | 71                   | 31                      | 7                 | met                  | met
                2                     | 72                   | 31                      | 7                 | not_met              | met
                3                     | 73                   | 31                      | 7                 | met                  | not_met
                """);
        Dataset<Row> blockers = frame("""
                blocker_id | indicator_key bigint | is_open boolean
                b1         | 72                   | true
                b2         | 72                   | true
                b3         | 73                   | false
                b4         | -2                   | true
                """);
        assertRows(FactBlockedEvaluation.build(evaluations, blockers), """
                evaluation_key | declared_status_code | computed_status_code | blocker_state_code | blocker_state_name_en   | open_blocker_count
                1              | met                  | met                  | clear              | Without an open blocker | 0
                2              | not_met              | met                  | blocked            | With an open blocker    | 2
                3              | met                  | not_met              | clear              | Without an open blocker | 0
                """);
    }

    private static Dataset<Row> walls() {
        Dataset<Row> hung = like(RoomTables.STG_ROOM_INDICATOR, """
                room_id | indicator_id | display_order int | valid_from date | valid_to date
                O       | i1           | 2                 |                 |
                T       | i1           | 1                 |                 |
                X       | i2           | 1                 | 2020-04-01      | 2024-05-01
                ?       | i1           | 1                 |                 |
                """);
        Dataset<Row> indicators = frame("indicator_id | indicator_key bigint\ni1 | 71\ni2 | 72\n");
        return BridgeRoomIndicator.build(hung, frame(ROOMS), frame(HIERARCHY), indicators, TUESDAY);
    }
}
