package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.ColumnType;
import org.vigie.metrics.MetricErrors;

/** What a question says besides its facts: names, types, order and limit, each judged. */
final class Questions {
    private Questions() {}

    /** There must be a metric, and nothing is asked for twice. */
    static void check(MetricQuery query) {
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
    }

    /** The type of a metric's values: a sum has the scale of what is summed. */
    static ColumnType type(RelDataType planned) {
        return switch (planned.getSqlTypeName()) {
            case DECIMAL -> new ColumnType.Decimal(planned.getPrecision(), planned.getScale());
            case INTEGER -> ColumnType.Plain.INTEGER;
            case DATE -> ColumnType.Plain.DATE;
            case TIMESTAMP -> ColumnType.Plain.TIMESTAMP;
            case BOOLEAN -> ColumnType.Plain.BOOLEAN;
            case VARCHAR -> ColumnType.Plain.STRING;
            default -> ColumnType.Plain.BIGINT;
        };
    }

    /**
     * Sorts by what was asked for, then by the fields, so that equal answers have equal order; nothing comes last. Totals
     * stand before what they total, the grand total first, so that no limit cuts them off.
     */
    static void order(RelBuilder builder, Question question) {
        List<String> names =
                question.outputs().stream().map(Question.Output::name).toList();
        List<RexNode> sorts = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        IntStream.range(0, names.size())
                // without fields there is one row, and an engine does not sort by a constant
                .filter(at -> !question.query().by().isEmpty()
                        && question.outputs().get(at).source().equals(Question.TOTALLED))
                .filter(used::add)
                .forEach(at -> sorts.add(builder.desc(builder.field(at))));
        for (String item : question.query().order()) {
            boolean descending = item.startsWith("-");
            int at = names.indexOf(descending ? item.substring(1) : item);
            if (at < 0) {
                throw MetricErrors.unknownOrder(descending ? item.substring(1) : item, names);
            }
            if (used.add(at)) {
                RexNode column = builder.field(at);
                sorts.add(builder.nullsLast(descending ? builder.desc(column) : column));
            }
        }
        IntStream.range(0, names.size())
                .filter(at -> question.query()
                        .by()
                        .contains(question.outputs().get(at).source()))
                .filter(used::add)
                .forEach(at -> sorts.add(builder.nullsLast(builder.field(at))));
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
