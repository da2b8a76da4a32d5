package org.vigie.ingestion.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;

/** A landing process that is killed without warning, again and again, ends where an undisturbed one does. */
@SparkTest
@Tag("nightly")
class KilledLandingTest {
    private static final int KILLS = 20;
    private static final int LEAST_MILLISECONDS = 2_000;

    @TempDir
    Path folder;

    @Test
    void killedLandingsEndWhereAnUndisturbedOneDoes(SparkSession spark) throws IOException, InterruptedException {
        assumeTrue(GcInfobase.isThere(), GcInfobase.ABSENT);
        long begin = System.nanoTime();
        assertThat(land(folder.resolve("undisturbed")).waitFor()).isZero();
        long longest = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        Map<String, List<String>> expected = content(spark, folder.resolve("undisturbed"));

        SplittableRandom random = new SplittableRandom(7L);
        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            Path workspace = folder.resolve("killed-" + round);
            while (kills < KILLS) {
                Process landing = land(workspace);
                if (landing.waitFor(random.nextLong(LEAST_MILLISECONDS, longest + 1), TimeUnit.MILLISECONDS)) {
                    assertThat(landing.exitValue()).isZero();
                    break;
                }
                landing.destroyForcibly().waitFor();
                kills++;
            }
            assertThat(land(workspace).waitFor()).isZero();
            assertThat(content(spark, workspace)).isEqualTo(expected);
        }
        System.out.printf("%d kills, 0 records lost, 0 doubled%n", kills);
    }

    private static Process land(Path workspace) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-X") || argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Duser.timezone=UTC",
                "-Dvigie.root=" + System.getProperty("vigie.root"),
                "-cp",
                System.getProperty("java.class.path"),
                LandGcInfobase.class.getName(),
                workspace.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(workspace + ".log")))
                .start();
    }

    /** Every row of every landed table as text, but for the instant of the run. */
    private static Map<String, List<String>> content(SparkSession spark, Path root) {
        Lakehouse lakehouse = new Lakehouse(new Workspace(root), spark);
        Map<String, List<String>> content = new TreeMap<>();
        for (String id : GcInfobase.FILES.keySet()) {
            SourceContract contract = SourceContracts.contract(id);
            content.put(id, rows(lakehouse, contract.landedTable()));
        }
        content.put("deliveries", rows(lakehouse, LandedTables.DELIVERY));
        content.put("quarantine", rows(lakehouse, LandedTables.QUARANTINE));
        return content;
    }

    private static List<String> rows(Lakehouse lakehouse, TableName table) {
        Dataset<Row> rows = lakehouse.read(table).drop("received_at");
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }
}
