package org.vigie.ingestion.landing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.sql.SparkSession;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.LakehouseConfig;
import org.vigie.testkit.PeakHeap;

/**
 * A program that brings one file of observations to a Delta table, by Spark alone or by landing it, and prints the seconds
 * that took and the most heap it needed.
 */
final class LandObservations {
    private static final String HEADER = "indicator_id,organisation_id,unit_id,territory_code,period,value_kind_code,"
            + "published_date,value,numerator,denominator";
    private static final String BARE_SCHEMA = "indicator_id string, organisation_id string, unit_id string,"
            + " territory_code string, period string, value_kind_code string, published_date date, value decimal(28,6),"
            + " numerator decimal(28,6), denominator decimal(28,6)";

    private LandObservations() {}

    /** @param arguments {@code bare} or {@code landing}, the file, an empty folder */
    public static void main(String[] arguments) {
        PeakHeap heap = PeakHeap.watched();
        Path file = Path.of(arguments[1]);
        Workspace workspace = new Workspace(Path.of(arguments[2]));
        try (Lakehouse lakehouse = Lakehouse.open(workspace, LakehouseConfig.defaults())) {
            lakehouse.spark().range(10).count();
            long begin = System.nanoTime();
            long records = arguments[0].equals("bare") ? bare(lakehouse, file) : landing(lakehouse, file);
            Duration computed =
                    ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
            System.out.printf(
                    Locale.ROOT,
                    "%d %.2f %d %.1f%n",
                    records,
                    (System.nanoTime() - begin) / 1e9,
                    heap.megabytes(),
                    computed.toMillis() / 1e3);
        }
    }

    /** As quick as Spark is: it may compile its code, which Vigie forbids it for small tables, and infers nothing. */
    private static long bare(Lakehouse lakehouse, Path file) {
        SparkSession spark = lakehouse.spark();
        spark.conf().set("spark.sql.codegen.wholeStage", System.getProperty("bare.codegen", "true"));
        spark.conf().set("spark.sql.codegen.factoryMode", System.getProperty("bare.mode", "FALLBACK"));
        Path table = lakehouse.workspace().root().resolve("bare");
        spark.read()
                .option("header", "true")
                .schema(BARE_SCHEMA)
                .csv(file.toString())
                .write()
                .format("delta")
                .save(table.toString());
        return spark.read().format("delta").load(table.toString()).count();
    }

    private static long landing(Lakehouse lakehouse, Path file) {
        LandingReport report = new Landing(lakehouse)
                .landAll(
                        Map.of(new Feed("results.observations", "inbox/observations.csv"), file),
                        Instant.parse("2026-01-02T03:04:05Z"),
                        told -> {})
                .get(0);
        if (report.verdict() != Verdict.ACCEPTED || report.quarantined() != 0) {
            throw new IllegalStateException(report.toString());
        }
        return report.landed();
    }

    /** Observations of indicators by unit, territory and month, no key twice; the same for the same number. */
    static void write(Path file, int records) throws IOException {
        SplittableRandom random = new SplittableRandom(10_000_000L);
        List<String> kinds = List.of("actual", "provisional", "proposed");
        LocalDate firstDay = LocalDate.of(2019, 4, 1);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER + "\n");
            for (int number = 0; number < records; number++) {
                int month = number % 72;
                int indicator = number / 72 % 5_000;
                int place = number / 360_000;
                LocalDate period = firstDay.plusMonths(month);
                long denominator = 1 + random.nextLong(1_000_000);
                long numerator = random.nextLong(denominator + 1);
                writer.write(String.join(
                        ",",
                        "ind-" + indicator,
                        "ORG" + indicator % 97,
                        "unité-" + place % 400,
                        place % 14 == 0 ? "" : "CA-" + place % 14,
                        period.toString().substring(0, 7),
                        kinds.get(random.nextInt(3)),
                        period.plusMonths(1).plusDays(random.nextInt(60)).toString(),
                        numerator * 1_000 / denominator / 10 + "." + numerator % 10,
                        Long.toString(numerator),
                        Long.toString(denominator)));
                writer.write('\n');
            }
        }
    }
}
