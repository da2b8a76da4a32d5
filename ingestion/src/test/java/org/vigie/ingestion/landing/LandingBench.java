package org.vigie.ingestion.landing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;

/** How long landing takes; printed, never asserted. */
@SparkTest
@Tag("bench")
class LandingBench {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path folder;

    @Test
    void theRealFilesLand(SparkSession spark) {
        assumeTrue(GcInfobase.isThere(), GcInfobase.ABSENT);
        spark.range(10).count();
        for (String round : List.of("first", "second")) {
            Lakehouse lakehouse = new Lakehouse(new Workspace(folder.resolve(round)), spark);
            tell("21 files, " + round + " workspace of this process", lakehouse, GcInfobase.feeds());
            tell("21 files that came before", lakehouse, GcInfobase.feeds());
        }
    }

    @Test
    void theMostRecordsLand(SparkSession spark) throws IOException {
        StringBuilder text = new StringBuilder("program_id,tag_id\n");
        for (int number = 0; number < 1_000_000; number++) {
            text.append("A-%010d,GOC%06d%n".formatted(number, number));
        }
        Path file = Files.writeString(folder.resolve("records.csv"), text);
        Lakehouse lakehouse = new Lakehouse(new Workspace(folder.resolve("records")), spark);
        tell("short records", lakehouse, Map.of(new Feed("gc-infobase.program-tag-assignments", "records.csv"), file));
    }

    @Test
    void theMostBytesLand(SparkSession spark) throws IOException {
        String filler = "Définition de l’indicateur ".repeat(30);
        StringBuilder text = new StringBuilder("id,name_en,name_fr,def_en,def_fr\n");
        for (int number = 0; text.length() < 56 << 20; number++) {
            text.append("%d,a,b,\"%s\",\"%s\"%n".formatted(number, filler, filler));
        }
        Path file = Files.writeString(folder.resolve("bytes.csv"), text);
        Lakehouse lakehouse = new Lakehouse(new Workspace(folder.resolve("bytes")), spark);
        tell(
                "long records, " + (Files.size(file) >> 20) + " MB",
                lakehouse,
                Map.of(new Feed("gc-infobase.glossary", "bytes.csv"), file));
    }

    /** Seconds on the clock, which others on the machine lengthen, and of the processors, which they do not. */
    private static void tell(String what, Lakehouse lakehouse, Map<Feed, Path> files) {
        long begin = System.nanoTime();
        Duration computed = computed();
        List<LandingReport> reports = new Landing(lakehouse).landAll(files, NOW, report -> {});
        System.out.printf(
                "%s: %,d records in %.1f s, %.1f s of processor time%n",
                what,
                reports.stream().mapToLong(LandingReport::records).sum(),
                (System.nanoTime() - begin) / 1e9,
                computed().minus(computed).toMillis() / 1e3);
    }

    private static Duration computed() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
