package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.Semantics;

/** One fact of a question: joined to what the question uses, filtered, and aggregated at the grain asked for. */
final class FactPlan {
    private final RelBuilder builder;
    private final Binding binding;
    private final MetricQuery query;
    private final Dataset dataset;
    private final List<FieldPath> by;
    private final List<FieldPath> where;
    private final SemanticModel model;

    FactPlan(SemanticModel model, RelBuilder builder, Binding binding, MetricQuery query, Dataset dataset) {
        this.model = model;
        this.builder = builder;
        this.binding = binding;
        this.query = query;
        this.dataset = dataset;
        this.by = query.by().stream().map(this::path).toList();
        this.where =
                query.where().stream().map(condition -> path(condition.field())).toList();
    }

    /** The paths of the fields asked for, in order. */
    List<FieldPath> fields() {
        return by;
    }

    /** The fact's own measures by the fields, with nothing in the columns of the other facts' measures. */
    RelNode aggregated(List<Metric> own, List<Metric> all) {
        JoinedDataset rows = new JoinedDataset(builder, model, dataset, query.basis(), query.language());
        by.forEach(rows::reach);
        where.forEach(rows::reach);
        filter(own, rows);
        List<RexInputRef> keys =
                by.stream().map(path -> (RexInputRef) rows.value(path)).toList();
        List<RelBuilder.AggCall> measures =
                own.stream().map(metric -> measure(metric, rows)).toList();
        builder.aggregate(builder.groupKey(keys), measures);
        List<RexNode> columns = new ArrayList<>(asAsked(keys));
        List<String> names = new ArrayList<>(query.by());
        for (Metric metric : all) {
            columns.add(own.contains(metric) ? builder.field(metric.id()) : nothing(metric));
            names.add(metric.id());
        }
        return builder.project(columns, names, true).build();
    }

    /** An aggregate gives its keys in the order of its input, each once; an answer gives them in the order asked for. */
    private List<RexNode> asAsked(List<RexInputRef> keys) {
        List<Integer> given =
                keys.stream().map(RexInputRef::getIndex).distinct().sorted().toList();
        return keys.stream()
                .map(key -> (RexNode) builder.field(given.indexOf(key.getIndex())))
                .toList();
    }

    /** Sums of a part of the rows see that part only, so that no group stands in an answer for rows nobody asked for. */
    private void filter(List<Metric> own, JoinedDataset rows) {
        List<RexNode> conditions = new ArrayList<>();
        List<Semantics.Restriction> parts = own.stream()
                .flatMap(metric -> metric.semantics() instanceof Semantics.Sum sum
                        ? sum.where().stream()
                        : Stream.<Semantics.Restriction>empty())
                .toList();
        if (parts.size() == own.size()) {
            conditions.add(
                    builder.or(parts.stream().map(part -> holds(part, rows)).toList()));
        }
        for (int index = 0; index < where.size(); index++) {
            Condition condition = query.where().get(index);
            FieldPath path = where.get(index);
            conditions.add(Comparison.of(condition).over(builder, binding, path, rows.value(path), condition.values()));
        }
        if (!conditions.isEmpty()) {
            builder.filter(conditions);
        }
    }

    private RelBuilder.AggCall measure(Metric metric, JoinedDataset rows) {
        if (metric.semantics() instanceof Semantics.Sum sum) {
            RexNode value = rows.column(sum.column());
            RexNode part = rows.isMultiplied() ? share(value, rows.weight()) : value;
            return builder.sum(restricted(part, sum.where(), rows)).as(metric.id());
        }
        Semantics.Count count = (Semantics.Count) metric.semantics();
        RexNode key = restricted(rows.column(dataset.keyColumn()), count.where(), rows);
        return builder.count(rows.isMultiplied(), metric.id(), key);
    }

    /** A part of a value, wide enough that no engine overflows: 24 digits of value and 12 decimals of weight. */
    private RexNode share(RexNode value, RexNode weight) {
        int scale = value.getType().getScale();
        return builder.call(
                SqlStdOperatorTable.MULTIPLY,
                builder.cast(value, SqlTypeName.DECIMAL, 24, scale),
                builder.cast(weight, SqlTypeName.DECIMAL, 14, 12));
    }

    /** The value where the restriction holds, else nothing. */
    private RexNode restricted(RexNode value, Optional<Semantics.Restriction> where, JoinedDataset rows) {
        if (where.isEmpty()) {
            return value;
        }
        return builder.call(
                SqlStdOperatorTable.CASE,
                holds(where.get(), rows),
                value,
                builder.getRexBuilder().makeNullLiteral(value.getType()));
    }

    private RexNode holds(Semantics.Restriction restriction, JoinedDataset rows) {
        RexNode column = rows.column(restriction.column());
        boolean flag = column.getType().getSqlTypeName() == SqlTypeName.BOOLEAN;
        return builder.or(restriction.values().stream()
                .map(code ->
                        builder.equals(column, flag ? builder.literal(Boolean.valueOf(code)) : builder.literal(code)))
                .toList());
    }

    private RexNode nothing(Metric metric) {
        RelDataType type = metric.semantics() instanceof Semantics.Count
                ? builder.getTypeFactory().createSqlType(SqlTypeName.BIGINT)
                : builder.getTypeFactory().createSqlType(SqlTypeName.DECIMAL, 38, 2);
        return builder.getRexBuilder()
                .makeAbstractCast(
                        builder.getTypeFactory().createTypeWithNullability(type, true),
                        builder.getRexBuilder().constantNull(),
                        false);
    }

    private FieldPath path(String id) {
        return FieldPath.find(model, dataset, id)
                .filter(found -> id.contains("."))
                .orElseThrow(() -> MetricPlanner.unreachable(model, dataset, id, query));
    }
}
