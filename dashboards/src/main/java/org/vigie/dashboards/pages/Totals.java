package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.vigie.metrics.planner.Condition;

/** The metrics of a whole, each from the answer that it came in; empty where there was no answer. */
record Totals(Visit visit, Map<String, Optional<Row>> rows) {
    Totals {
        rows = Map.copyOf(rows);
    }

    /** Asks for the metrics, those under the same conditions together. */
    static Totals of(Visit visit, List<String> metrics, Function<String, List<Condition>> where) {
        return of(visit, metrics, where, (asked, conditions) -> Optional.of(visit.one(asked, conditions)));
    }

    /** Asks for the metrics as the room saw them last. */
    static Totals before(Visit visit, List<String> metrics, Function<String, List<Condition>> where) {
        return of(visit, metrics, where, visit::before);
    }

    private static Totals of(
            Visit visit,
            List<String> metrics,
            Function<String, List<Condition>> where,
            BiFunction<List<String>, List<Condition>, Optional<Row>> ask) {
        Map<List<Condition>, List<String>> together = new LinkedHashMap<>();
        metrics.forEach(metric -> together.computeIfAbsent(where.apply(metric), conditions -> new ArrayList<>())
                .add(metric));
        Map<String, Optional<Row>> rows = new HashMap<>();
        together.forEach((conditions, asked) -> {
            Optional<Row> row = ask.apply(asked, conditions);
            asked.forEach(metric -> rows.put(metric, row));
        });
        return new Totals(visit, rows);
    }

    Optional<BigDecimal> number(String metric) {
        return row(metric).flatMap(row -> row.number(metric));
    }

    long count(String metric) {
        return row(metric).map(row -> row.count(metric)).orElse(0L);
    }

    Measured measured(String metric) {
        return visit.measured(metric, number(metric));
    }

    private Optional<Row> row(String metric) {
        Optional<Row> row = rows.get(metric);
        if (row == null) {
            throw new IllegalStateException("Metric '" + metric + "' was not asked for");
        }
        return row;
    }
}
