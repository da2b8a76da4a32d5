package org.vigie.transforms.tables;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SparkTest;

/**
 * The eighteen tiles of a steering room, as written by hand, in Spark SQL over the Delta tables of the government that {@code
 * -Dvigie.bench.government=DIR} keeps: what {@code SteeringTilesBenchmark} of the query module wrote there, answers equal
 * first. Writes the Delta tables where they are not yet, so that Trino can be asked over the same rows. Times are printed as
 * Markdown, never asserted.
 */
@Tag("bench")
@SparkTest
class SteeringTilesSparkBenchmark {
    private static final String BETWEEN_VALUES = "\u001f";
    private static final String BETWEEN_ROWS = "\u001e";

    @Test
    void tilesInSparkSql(SparkSession spark) throws IOException {
        Path folder = Path.of(System.getProperty("vigie.bench.government", ""));
        boolean there = Files.isRegularFile(folder.resolve("tiles.tsv"));
        if (!there) {
            System.out.println("Skipped: -Dvigie.bench.government=DIR names no generated government");
        }
        assumeTrue(there);
        publish(spark, folder.toAbsolutePath());
        System.out.println("| tile | Spark SQL p50 / p95 |\n|---|---|");
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("tiles.tsv"))) {
            String[] cells = line.split("\t", -1);
            times.computeIfAbsent(cells[0], tile -> new ArrayList<>()).add(asked(spark, cells));
        }
        times.forEach((tile, all) -> {
            // the first of a tile is planned and compiled
            List<Double> sorted = new ArrayList<>(all.subList(1, all.size()));
            Collections.sort(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f / %.0f |%n",
                    tile,
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() - 1));
        });
    }

    private static double asked(SparkSession spark, String[] cells) {
        long begin = System.nanoTime();
        Dataset<Row> answer = spark.sql(cells[1], cells[2].split(BETWEEN_VALUES, -1));
        List<Row> rows = answer.collectAsList();
        double milliseconds = (System.nanoTime() - begin) / 1e6;
        List<String> found =
                rows.stream().map(row -> line(row, answer.columns())).toList();
        List<String> expected = cells[3].isEmpty() ? List.of() : Arrays.asList(cells[3].split(BETWEEN_ROWS, -1));
        if (!found.equals(expected)) {
            throw new IllegalStateException("%s differs:%nDuckDB %s%nSpark  %s".formatted(cells[0], expected, found));
        }
        return milliseconds;
    }

    /** A column named {@code x_over} is what the column before is divided by. */
    private static String line(Row row, String[] columns) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < columns.length; at++) {
            @Nullable Object value = row.get(at);
            if (at + 1 < columns.length && columns[at + 1].endsWith("_over")) {
                at++;
                value = rate(value, row.get(at));
            }
            line.append(cell(value)).append('|');
        }
        return line.toString();
    }

    private static @Nullable BigDecimal rate(@Nullable Object numerator, @Nullable Object denominator) {
        if (numerator == null || denominator == null || new BigDecimal(denominator.toString()).signum() == 0) {
            return null;
        }
        return new BigDecimal(numerator.toString())
                .divide(new BigDecimal(denominator.toString()), 6, RoundingMode.HALF_UP);
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    /** The parquet files as Delta tables of a workspace with one publication, and as views here. */
    private static void publish(SparkSession spark, Path folder) throws IOException {
        Path star = folder.resolve("warehouse/star");
        List<String> entries = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder.resolve("parquet"))) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            String table = file.getFileName().toString().replace(".parquet", "");
            Path delta = star.resolve(table);
            if (!Files.isDirectory(delta)) {
                spark.read().parquet(file.toString()).write().format("delta").save(delta.toString());
            }
            spark.read().format("delta").load(delta.toString()).createOrReplaceTempView(table);
            entries.add("{\"table\" : \"%s\", \"path\" : \"warehouse/star/%s\", \"version\" : 0, \"rows\" : 0}"
                    .formatted(table, table));
        }
        Path publication = Files.createDirectories(folder.resolve("published/p-0001-generated"));
        Files.writeString(
                publication.resolve("MANIFEST.json"),
                "{\"published_at\" : \"2026-01-01T00:00:00Z\", \"as_of\" : \"2026-01-01\", \"synthetic\" : true,"
                        + " \"tables\" : [" + String.join(", ", entries) + "]}");
        Files.writeString(folder.resolve("published/CURRENT"), "p-0001-generated");
    }
}
