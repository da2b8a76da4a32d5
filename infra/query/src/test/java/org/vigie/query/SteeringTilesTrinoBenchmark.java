package org.vigie.query;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.workspace.EngineChoice;
import org.vigie.metrics.planner.Engine;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.policy.RowPolicies;

/**
 * The eighteen tiles by the layer on DuckDB and on a Trino of one node, over the rows of the government that {@code
 * -Dvigie.bench.government=DIR} keeps and that the Spark benchmark of the same name wrote as Delta tables: in turn, answers
 * equal first. Times are printed as Markdown, never asserted.
 */
@Tag("bench")
class SteeringTilesTrinoBenchmark {
    private static final int DRAWS = 5;
    private static final String PUBLICATION = "p-0001-generated";

    @Test
    void tilesOnTrino() throws Exception {
        Path folder = Path.of(System.getProperty(SteeringTilesBenchmark.GOVERNMENT, ""));
        boolean there = Files.isRegularFile(folder.resolve("published/CURRENT"));
        if (!there) {
            System.out.println("Skipped: -Dvigie.bench.government=DIR names no government written as Delta tables");
        }
        assumeTrue(there);
        try (LocalTrino trino = LocalTrino.over(folder);
                DuckDbEngine embedded = new DuckDbEngine(folder.resolve("star.duckdb"))) {
            MetricPlanner planner =
                    new MetricPlanner(SteeringTilesBenchmark.model(), RowPolicies.shipped(), Engine.duckDb());
            EngineChoice.Trino choice = trino.choice();
            MetricPlanner onTrino = planner.on(
                    Engine.trino(
                            choice.catalog(),
                            choice.schema(),
                            PublicationManifest.read(folder.resolve("published").resolve(PUBLICATION))
                                    .versions()),
                    List.of());
            System.out.println("| tile | layer on DuckDB p50 / p95 | layer on Trino p50 / p95 |\n|---|---|---|");
            for (SteeringTile tile : SteeringTile.all()) {
                compare(tile, embedded, planner, new TrinoEngine(choice), onTrino);
            }
        }
    }

    private static void compare(
            SteeringTile tile, QueryEngine embedded, MetricPlanner planner, QueryEngine trino, MetricPlanner onTrino) {
        Random random = new Random(7);
        List<Double> embeddedTimes = new ArrayList<>();
        List<Double> trinoTimes = new ArrayList<>();
        for (int at = 0; at <= DRAWS; at++) {
            SteeringTile.Draw draw = SteeringTile.Draw.of(random);
            long begin = System.nanoTime();
            List<String> expected = SteeringTilesBenchmark.asked(embedded, planner, tile, draw);
            long between = System.nanoTime();
            List<String> found = SteeringTilesBenchmark.asked(trino, onTrino, tile, draw);
            long end = System.nanoTime();
            if (!found.equals(expected)) {
                throw new IllegalStateException(
                        "%s differs for %s:%nDuckDB %s%nTrino  %s".formatted(tile.name(), draw, expected, found));
            }
            // the first is planned, and read from a cold disk
            if (at > 0) {
                embeddedTimes.add((between - begin) / 1e6);
                trinoTimes.add((end - between) / 1e6);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s |%n",
                tile.name(),
                SteeringTilesBenchmark.summary(embeddedTimes),
                SteeringTilesBenchmark.summary(trinoTimes));
    }
}
