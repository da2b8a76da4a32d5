package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.contract.quality.QualityCheckTables.FACT_SERIES_VALUE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.quality.CheckHistory;

/** Deliveries drawn by lot that keep every rule raise no alarm: no record set aside, no rule broken, no refusal. */
@SparkTest
class CleanDeliveriesTest {
    private static final int FILES = 10;

    @TempDir
    Path folder;

    @Test
    @Tag("nightly")
    void twoHundredCleanDeliveriesRaiseNoAlarm(SparkSession spark) throws IOException {
        check(spark, 20);
    }

    @Test
    @Tag("slow")
    void tenCleanDeliveriesRaiseNoAlarm(SparkSession spark) throws IOException {
        check(spark, 1);
    }

    private void check(SparkSession spark, int governments) throws IOException {
        long records = 0;
        long judged = 0;
        for (int seed = 0; seed < governments; seed++) {
            BlankWorkspace workspace = new BlankWorkspace(folder.resolve("w" + seed), spark);
            records += new CleanDeliveries(seed).write(workspace);
            workspace.refresh();
            assertThat(workspace.said())
                    .as("government %s", seed)
                    .containsPattern(FILES + " files: [0-9,]+ records read = [0-9,]+ landed \\+ 0 quarantined")
                    .contains("ready in");
            List<String> broken =
                    workspace.lakehouse().read(CheckHistory.NAME).where("not is_passed").collectAsList().stream()
                            .map(row -> row.<String>getAs("message_en") + " " + row.getAs("examples_en"))
                            .toList();
            assertThat(broken).as("government %s", seed).isEmpty();
            Dataset<Row> values = workspace.lakehouse().read(FACT_SERIES_VALUE);
            assertThat(values.where("verdict_code = 'unusual'").collectAsList())
                    .as("government %s", seed)
                    .isEmpty();
            judged += values.where("verdict_code = 'usual'").count();
        }
        System.out.printf(
                Locale.ROOT,
                "%d clean deliveries, %,d records, %,d values judged: 0 false alarms%n",
                governments * FILES,
                records,
                judged);
        assertThat(judged).isPositive();
    }
}
