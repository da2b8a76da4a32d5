package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.ColumnType;
import org.vigie.metrics.Metric;
import org.vigie.metrics.MetricErrors;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.Semantics;

/** What a question says besides its facts: names, columns, order and limit, each judged. */
final class Questions {
    private static final ColumnType COUNT = ColumnType.Plain.BIGINT;
    private static final ColumnType RATIO = new ColumnType.Decimal(18, 6);
    private static final ColumnType SUM = new ColumnType.Decimal(38, 2);

    private Questions() {}

    /** The metrics asked for; there must be one, and nothing is asked for twice. */
    static List<Metric> metrics(SemanticModel model, MetricQuery query) {
        if (query.metrics().isEmpty()) {
            throw MetricErrors.noMetric();
        }
        Set<String> seen = new HashSet<>();
        Stream.concat(query.by().stream(), query.metrics().stream())
                .filter(name -> !seen.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw MetricErrors.repeated(name);
                });
        return query.metrics().stream().map(model::metric).toList();
    }

    /** The fields, then the metrics. */
    static List<ResultColumn> columns(MetricQuery query, List<FieldPath> fields, List<Metric> metrics) {
        List<ResultColumn> columns = new ArrayList<>();
        for (FieldPath path : fields) {
            columns.add(new ResultColumn(
                    path.id(),
                    path.field().label().in(query.language()),
                    path.field().type(),
                    ""));
        }
        for (Metric metric : metrics) {
            columns.add(
                    new ResultColumn(metric.id(), metric.label().in(query.language()), type(metric), metric.unit()));
        }
        return columns;
    }

    private static ColumnType type(Metric metric) {
        if (metric.semantics() instanceof Semantics.Ratio) {
            return RATIO;
        }
        return metric.semantics() instanceof Semantics.Count ? COUNT : SUM;
    }

    /** Sorts by what was asked for, then by the first columns, so that equal answers have equal order. */
    static void order(RelBuilder builder, List<String> order, List<ResultColumn> columns, int thenFirst) {
        List<String> names = columns.stream().map(ResultColumn::name).toList();
        List<RexNode> sorts = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String item : order) {
            boolean descending = item.startsWith("-");
            String name = descending ? item.substring(1) : item;
            if (!names.contains(name)) {
                throw MetricErrors.unknownOrder(name, names);
            }
            if (used.add(name)) {
                RexNode column = builder.field(name);
                sorts.add(builder.nullsLast(descending ? builder.desc(column) : column));
            }
        }
        names.subList(0, thenFirst).stream()
                .filter(used::add)
                .forEach(name -> sorts.add(builder.nullsLast(builder.field(name))));
        if (!sorts.isEmpty()) {
            builder.sort(sorts);
        }
    }

    static int limit(Optional<Integer> asked) {
        int limit = asked.orElse(MetricPlanner.DEFAULT_LIMIT);
        if (limit < 1 || limit > MetricPlanner.LARGEST_LIMIT) {
            throw MetricErrors.wrongLimit(limit, MetricPlanner.LARGEST_LIMIT);
        }
        return limit;
    }
}
