package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;

@SparkTest
class LandedCountsTest {
    private static final TableName LANDED = new TableName("landed_results_observations");
    private static final String RECORDS = "delivery_id | source_part | record_number int\n";

    @TempDir
    Path folder;

    private Lakehouse lakehouse;

    @BeforeEach
    void twoDeliveriesLanded(SparkSession spark) {
        lakehouse = new Lakehouse(new Workspace(folder), spark);
        append("one", "d1 | q | 1\nd1 | q | 2\nd2 | p | 1\n");
    }

    @Test
    void whatIsAddedIsCountedAndWhatStoodIsNotAgain() throws IOException {
        assertRows(counted(), """
                delivery_id | place                         | is_quarantined | lying_records | different_records
                d1          | landed_results_observations q | false          | 2             | 2
                d2          | landed_results_observations p | false          | 1             | 1
                """);
        // a count that is not true stands as long as nothing touches its delivery
        Path file = RunNote.LANDED_COUNTS.in(lakehouse.workspace());
        Files.writeString(file, Files.readString(file).replace("false\t1\t1", "false\t7\t7"));
        append("two", "d3 |  | 1\n");
        assertRows(counted(), """
                delivery_id | lying_records | different_records
                d1          | 2             | 2
                d2          | 7             | 7
                d3          | 1             | 1
                """);
        RunNote.forgetAll(lakehouse.workspace());
        assertThat(counted().where("lying_records = 7").count()).isZero();
    }

    @Test
    void aDeliveryThatLandsAgainIsCountedWholly() {
        counted();
        append("again", "d1 | q | 2\nd1 | q | 3\n");
        assertRows(counted(), """
                delivery_id | lying_records | different_records
                d1          | 4             | 3
                d2          | 1             | 1
                """);
    }

    @Test
    void whereRecordsAreGoneOrTheTableIsAnotherAllAreCounted(@TempDir Path other) throws IOException {
        counted();
        String place = lakehouse.workspace().table(LANDED).toString();
        lakehouse.spark().sql("DELETE FROM delta.`" + place + "` WHERE delivery_id = 'd1' AND record_number = 2");
        assertRows(counted(), """
                delivery_id | lying_records | different_records
                d1          | 1             | 1
                d2          | 1             | 1
                """);
        counted();
        Files.move(lakehouse.workspace().table(LANDED), other.resolve("gone"));
        org.apache.spark.sql.delta.DeltaLog.clearCache();
        append("one", "d1 |  | 1\n");
        append("two", "d5 |  | 1\n");
        assertRows(counted(), """
                delivery_id | lying_records | different_records
                d1          | 1             | 1
                d5          | 1             | 1
                """);
    }

    private Dataset<Row> counted() {
        // what others changed meanwhile, the next refresh sees
        return new LandedCounts(new Lakehouse(lakehouse.workspace(), lakehouse.spark())).frame();
    }

    private void append(String transaction, String records) {
        lakehouse.append(LANDED, frame(RECORDS + records), transaction);
    }
}
