package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.metrics.planner.Condition;

/** The metrics of a whole, each from the answer that it came in. */
record Totals(Visit visit, Map<String, Row> rows) {
    Totals {
        rows = Map.copyOf(rows);
    }

    /** Asks for the metrics, those under the same conditions together. */
    static Totals of(Visit visit, List<String> metrics, Function<String, List<Condition>> where) {
        Map<List<Condition>, List<String>> together = new LinkedHashMap<>();
        metrics.forEach(metric -> together.computeIfAbsent(where.apply(metric), conditions -> new ArrayList<>())
                .add(metric));
        Map<String, Row> rows = new HashMap<>();
        together.forEach((conditions, asked) -> {
            Row row = visit.one(asked, conditions);
            asked.forEach(metric -> rows.put(metric, row));
        });
        return new Totals(visit, rows);
    }

    Optional<BigDecimal> number(String metric) {
        return row(metric).number(metric);
    }

    long count(String metric) {
        return row(metric).count(metric);
    }

    Measured measured(String metric) {
        return visit.measured(metric, row(metric));
    }

    private Row row(String metric) {
        Row row = rows.get(metric);
        if (row == null) {
            throw new IllegalStateException("Metric '" + metric + "' was not asked for");
        }
        return row;
    }
}
