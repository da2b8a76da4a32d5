package org.vigie.metrics.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.DefinitionException;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Metric;
import org.vigie.metrics.MetricErrors;
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

    /** The measures by the fields, under their ids. */
    RelNode aggregated(List<Metric> measures) {
        JoinedDataset rows = new JoinedDataset(builder, model, dataset, query.basis(), query.language());
        by.forEach(rows::reach);
        where.forEach(rows::reach);
        filter(measures, rows);
        List<RexInputRef> keys =
                by.stream().map(path -> (RexInputRef) rows.value(path)).toList();
        List<RelBuilder.AggCall> calls =
                measures.stream().map(metric -> measure(metric, rows)).toList();
        builder.aggregate(builder.groupKey(keys), calls);
        List<RexNode> columns = new ArrayList<>(asAsked(keys));
        List<String> names = new ArrayList<>(query.by());
        for (Metric metric : measures) {
            columns.add(builder.field(metric.id()));
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
            conditions.add(Comparison.of(condition)
                    .over(
                            builder,
                            binding,
                            index,
                            condition,
                            rows.value(path),
                            path.field().type()));
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

    /**
     * A part of a value, wide enough that no engine overflows: 24 digits of value and 12 decimals of weight. What has no
     * weight falls wholly to nothing: it must not get lost.
     */
    private RexNode share(RexNode value, RexNode weight) {
        int scale = value.getType().getScale();
        return builder.call(
                SqlStdOperatorTable.MULTIPLY,
                builder.cast(value, SqlTypeName.DECIMAL, 24, scale),
                builder.cast(
                        builder.call(SqlStdOperatorTable.COALESCE, weight, builder.literal(BigDecimal.ONE)),
                        SqlTypeName.DECIMAL,
                        14,
                        12));
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

    private FieldPath path(String id) {
        return FieldPath.find(model, dataset, id)
                .filter(found -> id.contains("."))
                .orElseThrow(() -> unreachable(id));
    }

    /** What is told of a field that is nowhere, or that another dataset has and this one does not lead to. */
    private DefinitionException unreachable(String field) {
        List<String> reachable = model.reachableFields(dataset);
        boolean known = field.contains(".")
                && model.datasets().stream()
                        .anyMatch(other -> FieldPath.find(model, other, field).isPresent());
        String metric = query.metrics().stream()
                .filter(id -> model.metric(id).dataset().equals(dataset.name()))
                .findFirst()
                .orElse(dataset.name());
        return known
                ? MetricErrors.unreachableField(field, metric, reachable)
                : MetricErrors.unknownField(field, reachable);
    }
}
