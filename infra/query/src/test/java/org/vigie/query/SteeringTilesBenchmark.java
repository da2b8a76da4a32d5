package org.vigie.query;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.Engine;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.policy.RowPolicies;

/**
 * The eighteen tiles of a steering room by hand, by the semantic layer over the rows and by the layer over rollups: same
 * engine, same file, arms in turn and paired draw by draw, each draw with other values, answers equal first (else it fails),
 * no answer kept. Then one client and eight, without a pause. Times are printed as Markdown, never asserted.
 * {@code -Dvigie.bench.rows=24480000} says how many evaluations, {@code -Dvigie.bench.draws} how many draws per tile, {@code
 * -Dvigie.bench.government=DIR} where the government is kept for a next run and for Spark SQL and Trino.
 */
@Tag("bench")
class SteeringTilesBenchmark {
    /** Names a folder in which the government is kept, and told to other engines. */
    static final String GOVERNMENT = "vigie.bench.government";

    private static final int WARM = 3;
    private static final int SECONDS_PER_CLIENTS = 20;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private enum Arm {
        BY_HAND("SQL by hand"),
        ROWS("layer, rows"),
        ROLLUPS("layer, rollups");

        private final String label;

        Arm(String label) {
            this.label = label;
        }
    }

    private final List<SteeringTile> tiles = SteeringTile.all();

    @Test
    void tilesOfASteeringRoom(@TempDir Path folder)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        long rows = Long.getLong("vigie.bench.rows", 1_000_000L);
        int draws = Integer.getInteger("vigie.bench.draws", 30);
        Path kept = Path.of(System.getProperty(GOVERNMENT, folder.toString()));
        Path file = kept.resolve("star.duckdb");
        if (!Files.exists(file)) {
            long begin = System.nanoTime();
            GeneratedGovernment.write(file, rows);
            say(
                    "%d evaluations: %d MB, written in %.0f s",
                    rows, file.toFile().length() >> 20, (System.nanoTime() - begin) / 1e9);
        }
        if (!kept.equals(folder)) {
            TilesForOtherEngines.write(kept, file, tiles);
        }
        MetricPlanner byRows = new MetricPlanner(model(), RowPolicies.shipped(), Engine.duckDb());
        MetricPlanner byRollups =
                byRows.on(Engine.duckDb(), TableCatalog.shipped().rollups());
        try (Connection hand = DuckDbEngine.open(file);
                DuckDbEngine engine = new DuckDbEngine(file)) {
            say("load before: %.1f", load());
            oneByOne(hand, engine, byRows, byRollups, draws);
            for (int clients : List.of(1, 8)) {
                together(engine, byRows, Arm.ROWS, clients);
                together(engine, byRollups, Arm.ROLLUPS, clients);
            }
            planning();
            say("load after: %.1f", load());
        }
    }

    private void oneByOne(
            Connection hand, DuckDbEngine engine, MetricPlanner byRows, MetricPlanner byRollups, int draws)
            throws SQLException {
        List<Double> overheads = new ArrayList<>();
        double processors = 0;
        Map<Arm, List<Double>> all = new LinkedHashMap<>();
        say(
                "| tile | by hand p50 / p95 | layer over rows | layer over rollups | layer − hand p50 / p95 | … of processor, mean |");
        say("|---|---|---|---|---|---|");
        for (SteeringTile tile : tiles) {
            Random random = new Random(7);
            Map<Arm, List<Double>> times = new LinkedHashMap<>();
            List<Double> overhead = new ArrayList<>();
            double processor = 0;
            for (int at = 0; at < WARM + draws; at++) {
                SteeringTile.Draw draw = SteeringTile.Draw.of(random);
                Map<Arm, Timed> timed = inTurn(tile, draw, random, hand, engine, byRows, byRollups);
                refuseDifferent(tile, draw, timed);
                if (at >= WARM) {
                    timed.forEach((arm, one) -> {
                        times.computeIfAbsent(arm, unused -> new ArrayList<>()).add(one.milliseconds());
                        all.computeIfAbsent(arm, unused -> new ArrayList<>()).add(one.milliseconds());
                    });
                    overhead.add(of(timed, Arm.ROWS).milliseconds()
                            - of(timed, Arm.BY_HAND).milliseconds());
                    processor += of(timed, Arm.ROWS).processor()
                            - of(timed, Arm.BY_HAND).processor();
                }
            }
            overheads.addAll(overhead);
            processors += processor;
            say(
                    "| %s | %s | %s | %s | %s | %.1f |",
                    tile.name(),
                    summary(of(times, Arm.BY_HAND)),
                    summary(of(times, Arm.ROWS)),
                    summary(of(times, Arm.ROLLUPS)),
                    summary(overhead),
                    processor / draws);
        }
        say(
                "| **all** | %s | %s | %s | %s | %.1f |",
                summary(of(all, Arm.BY_HAND)),
                summary(of(all, Arm.ROWS)),
                summary(of(all, Arm.ROLLUPS)),
                summary(overheads),
                processors / draws / tiles.size());
    }

    private static <T> T of(Map<Arm, T> byArm, Arm arm) {
        return Objects.requireNonNull(byArm.get(arm));
    }

    /** @param processor milliseconds of the whole process, in steps of ten: only means over many say something */
    private record Timed(List<String> rows, double milliseconds, double processor) {}

    private static Map<Arm, Timed> inTurn(
            SteeringTile tile,
            SteeringTile.Draw draw,
            Random random,
            Connection hand,
            DuckDbEngine engine,
            MetricPlanner byRows,
            MetricPlanner byRollups)
            throws SQLException {
        List<Arm> order = new ArrayList<>(List.of(Arm.values()));
        Collections.shuffle(order, random);
        Map<Arm, Timed> timed = new LinkedHashMap<>();
        for (Arm arm : order) {
            long processor = PROCESS.getProcessCpuTime();
            long begin = System.nanoTime();
            List<String> rows = switch (arm) {
                case BY_HAND -> byHand(hand, tile, draw);
                case ROWS -> asked(engine, byRows, tile, draw);
                case ROLLUPS -> asked(engine, byRollups, tile, draw);
            };
            double milliseconds = (System.nanoTime() - begin) / 1e6;
            timed.put(arm, new Timed(rows, milliseconds, (PROCESS.getProcessCpuTime() - processor) / 1e6));
        }
        return timed;
    }

    /** The layer may answer more columns than the hand wrote: the change beside a comparison. */
    private static void refuseDifferent(SteeringTile tile, SteeringTile.Draw draw, Map<Arm, Timed> timed) {
        List<String> expected = of(timed, Arm.BY_HAND).rows();
        for (Arm arm : List.of(Arm.ROWS, Arm.ROLLUPS)) {
            List<String> found = of(timed, arm).rows();
            boolean same = found.size() == expected.size();
            for (int row = 0; same && row < found.size(); row++) {
                same = found.get(row).startsWith(expected.get(row));
            }
            if (!same) {
                throw new IllegalStateException("%s differs for %s, %s:%nby hand %s%nfound   %s"
                        .formatted(tile.name(), draw, arm.label, expected, found));
            }
        }
    }

    static List<String> asked(QueryEngine engine, MetricPlanner planner, SteeringTile tile, SteeringTile.Draw draw) {
        return engine.run(tile.asking().plan(planner, draw)).rows().stream()
                .map(SteeringTilesBenchmark::line)
                .toList();
    }

    static String line(List<@Nullable Object> cells) {
        StringBuilder line = new StringBuilder();
        cells.forEach(cell -> line.append(Ask.cell(cell)).append('|'));
        return line.toString();
    }

    static List<String> byHand(Connection connection, SteeringTile tile, SteeringTile.Draw draw) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(tile.sql())) {
            List<String> values = tile.values().apply(draw);
            for (int at = 0; at < values.size(); at++) {
                statement.setString(at + 1, values.get(at));
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(line(result));
                }
            }
        }
        return rows;
    }

    private static String line(ResultSet result) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        for (int at = 1; at <= columns; at++) {
            if (at < columns && result.getMetaData().getColumnLabel(at + 1).endsWith("_over")) {
                cells.add(rate(result.getBigDecimal(at), result.getBigDecimal(at + 1)));
                at++;
            } else {
                cells.add(result.getObject(at));
            }
        }
        return line(cells);
    }

    private static @Nullable BigDecimal rate(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : numerator.divide(denominator, 6, RoundingMode.HALF_UP);
    }

    /** Clients that ask one tile after the other without a pause, for a while. */
    private void together(DuckDbEngine engine, MetricPlanner planner, Arm arm, int clients)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_PER_CLIENTS);
        List<Future<List<Double>>> running = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            Random random = new Random(100L + client);
            running.add(threads.submit(() -> {
                List<Double> times = new ArrayList<>();
                while (System.nanoTime() < end) {
                    SteeringTile tile = tiles.get(random.nextInt(tiles.size()));
                    long begin = System.nanoTime();
                    asked(engine, planner, tile, SteeringTile.Draw.of(random));
                    times.add((System.nanoTime() - begin) / 1e6);
                }
                return times;
            }));
        }
        List<Double> times = new ArrayList<>();
        for (Future<List<Double>> one : running) {
            times.addAll(one.get());
        }
        threads.shutdown();
        say(
                "%s, %d client(s): p50 / p95 %s ms, %.0f tiles/s",
                arm.label, clients, summary(times), times.size() / (double) SECONDS_PER_CLIENTS);
    }

    /** Planning alone, in a planner that has kept no plan. */
    private void planning() {
        List<Double> times = new ArrayList<>();
        SemanticModel model = model();
        Random random = new Random(3);
        for (int round = 0; round < 5; round++) {
            MetricPlanner fresh = new MetricPlanner(model, RowPolicies.shipped(), Engine.duckDb());
            for (SteeringTile tile : tiles) {
                SteeringTile.Draw draw = SteeringTile.Draw.of(random);
                long begin = System.nanoTime();
                tile.asking().plan(fresh, draw);
                times.add((System.nanoTime() - begin) / 1e6);
            }
        }
        say("planning alone, no plan kept: p50 / p95 %s ms", summary(times));
    }

    /** The shipped metrics and two of kinds that none of them on these facts is of. */
    static SemanticModel model() {
        Problems problems = new Problems();
        SemanticModel model = SemanticModel.shippedWith(
                List.of(Definition.of(
                        "tiles.yml",
                        new StringReader("metrics:\n"
                                + SampleCalendar.metric(
                                        "staff_at_the_end",
                                        "workforce",
                                        "{type: sum, column: full_time_equivalents, where: {column: workforce_type_code, in: [actual]}, non_additive_dimension: {name: period, window_choice: last, window_groupings: [organisation.code]}}")
                                + SampleCalendar.metric(
                                        "indicators_seen",
                                        "evaluation",
                                        "{type: simple, agg: count_distinct, column: indicator_key}")),
                        problems)),
                problems);
        problems.throwIfAny();
        return model;
    }

    static String summary(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f",
                sorted.get(sorted.size() / 2),
                sorted.get((sorted.size() * 95 + 99) / 100 - 1));
    }

    private static double load() {
        return PROCESS.getSystemLoadAverage();
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
