package org.vigie.metrics.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.util.ImmutableBitSet;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.rollup.Rollup;
import org.vigie.metrics.Aggregation;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.MetricErrors;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.Semantics;

/** One part of a question: a fact joined to what the question uses, filtered, and aggregated at the grain of the part. */
final class FactPlan {
    private final RelBuilder builder;
    private final SecuredScans scans;
    private final Binding binding;
    private final MetricQuery query;
    private final Part part;
    private final Dataset dataset;
    private final List<FieldPath> by;
    private final List<FieldPath> where;
    private final SemanticModel model;

    FactPlan(
            SemanticModel model,
            RelBuilder builder,
            SecuredScans scans,
            Binding binding,
            MetricQuery query,
            Part part) {
        this.model = model;
        this.builder = builder;
        this.scans = scans;
        this.binding = binding;
        this.query = query;
        this.part = part;
        this.dataset = model.dataset(part.dataset());
        this.by = part.by().stream().map(this::path).toList();
        this.where =
                query.where().stream().map(condition -> path(condition.field())).toList();
    }

    /**
     * The leaves by the fields of the part, under the given names, after the fields.
     *
     * @param rollup whether the fields are also folded away from the last to the first; how many are folded in a row then
     *     stands between the fields and the leaves
     */
    RelNode aggregated(List<Leaf> leaves, List<String> names, boolean rollup) {
        Optional<Rollup> found = rollup(leaves);
        boolean addedUp = found.isPresent();
        JoinedDataset rows = joined(leaves, found);
        filter(leaves, rows);
        List<RexNode> columns = new ArrayList<>(by.stream().map(rows::value).toList());
        List<RexNode> keys = List.copyOf(columns);
        leaves.forEach(leaf -> columns.add(argument(leaf, rows, keys, addedUp)));
        builder.project(
                columns, Stream.concat(part.by().stream(), names.stream()).toList(), true);
        List<RelBuilder.AggCall> calls = new ArrayList<>();
        for (int at = 0; at < leaves.size(); at++) {
            calls.add(call(leaves.get(at).semantics(), rows, builder.field(keys.size() + at), names.get(at), addedUp));
        }
        if (rollup) {
            calls.add(
                    0,
                    builder.aggregateCall(SqlStdOperatorTable.GROUPING, keyFields())
                            .as(Question.TOTALLED));
        }
        builder.aggregate(rollup ? rolledUp() : builder.groupKey(keyFields()), calls);
        if (addedUp) {
            countNothingAsZero(leaves, rollup ? by.size() + 1 : by.size());
        }
        return finished(rollup);
    }

    /** What answers the part in place of the rows of its dataset. */
    private Optional<Rollup> rollup(List<Leaf> leaves) {
        List<FieldPath> paths = new ArrayList<>(by);
        paths.addAll(where);
        leaves.stream().flatMap(leaf -> window(leaf).stream()).forEach(window -> {
            paths.add(path(window.field()));
            window.groupings().forEach(field -> paths.add(path(field)));
        });
        PartColumns columns = new PartColumns(dataset, query, paths, leaves);
        return columns.addedUp().flatMap(sums -> scans.rollup(dataset, columns.lookedAt(), sums));
    }

    /** A count that is a sum of counts is of no rows zero all the same. */
    private void countNothingAsZero(List<Leaf> leaves, int first) {
        List<RexNode> columns = new ArrayList<>(builder.fields());
        for (int at = 0; at < leaves.size(); at++) {
            if (PartColumns.countsRows(leaves.get(at).semantics())) {
                columns.set(
                        first + at,
                        builder.call(SqlStdOperatorTable.COALESCE, columns.get(first + at), builder.literal(0L)));
            }
        }
        builder.project(columns, builder.peek().getRowType().getFieldNames(), true);
    }

    /** Everything that the part looks at, joined once. */
    private JoinedDataset joined(List<Leaf> leaves, Optional<Rollup> rollup) {
        JoinedDataset rows = new JoinedDataset(builder, scans, model, dataset, query.basis(), query.language(), rollup);
        if (!part.shifts().isEmpty()) {
            if (dataset.findRelationship(JoinedDataset.PERIOD).isEmpty()) {
                throw MetricErrors.unreachableField(
                        "period.code", leaves.get(0).metric().id(), model.reachableFields(dataset));
            }
            rows.shift(part.shifts(), () -> reported(leaves, rollup));
        }
        by.forEach(rows::reach);
        where.forEach(rows::reach);
        leaves.stream().flatMap(leaf -> window(leaf).stream()).forEach(window -> {
            rows.reach(path(window.field()));
            window.groupings().forEach(field -> rows.reach(path(field)));
        });
        return rows;
    }

    /** The periods that some row of what is measured is of. */
    private RelNode reported(List<Leaf> leaves, Optional<Rollup> rollup) {
        JoinedDataset rows = new JoinedDataset(builder, scans, model, dataset, query.basis(), query.language(), rollup);
        ownRows(leaves, rows).ifPresent(builder::filter);
        String period =
                dataset.findRelationship(JoinedDataset.PERIOD).orElseThrow().fromColumn();
        return builder.project(rows.column(period)).build();
    }

    private List<RexNode> keyFields() {
        return List.copyOf(builder.fields().subList(0, by.size()));
    }

    private RelBuilder.GroupKey rolledUp() {
        List<ImmutableBitSet> sets = IntStream.rangeClosed(0, by.size())
                .mapToObj(folded -> ImmutableBitSet.range(by.size() - folded))
                .toList();
        return builder.groupKey(ImmutableBitSet.range(by.size()), sets);
    }

    /** Sums of a part of the rows see that part only, so that no group stands in an answer for rows nobody asked for. */
    private void filter(List<Leaf> leaves, JoinedDataset rows) {
        List<RexNode> conditions = new ArrayList<>();
        ownRows(leaves, rows).ifPresent(conditions::add);
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

    /** The rows that any of the leaves sees; a count sees all, for none is zero of them. */
    private Optional<RexNode> ownRows(List<Leaf> leaves, JoinedDataset rows) {
        List<Semantics.Restriction> parts = leaves.stream()
                .map(Leaf::semantics)
                .filter(simple -> !simple.aggregation().counts())
                .flatMap(simple -> simple.where().stream())
                .toList();
        return parts.size() == leaves.size()
                ? Optional.of(builder.or(parts.stream()
                        .map(restriction -> holds(restriction, rows))
                        .toList()))
                : Optional.empty();
    }

    /** What a leaf aggregates of a row: nothing where the row is not of its kind, or not of the period that counts. */
    private RexNode argument(Leaf leaf, JoinedDataset rows, List<RexNode> keys, boolean addedUp) {
        Semantics.Simple simple = leaf.semantics();
        String counted = addedUp ? Rollup.ROW_COUNT : dataset.keyColumn();
        RexNode value = rows.column(simple.column().orElse(counted));
        if (rows.isMultiplied() && simple.aggregation() == Aggregation.SUM) {
            value = share(value, rows.weight());
        }
        RexNode kind =
                simple.where().isEmpty() ? value : when(holds(simple.where().get(), rows), value);
        return window(leaf)
                .map(window -> chosen(window, simple, rows, keys, kind))
                .orElse(kind);
    }

    /** Over which field the leaf counts one value only: as its semantics say, or the last period of those accumulated. */
    private Optional<Semantics.NonAdditive> window(Leaf leaf) {
        return part.accumulates()
                ? Optional.of(new Semantics.NonAdditive(JoinedDataset.PERIOD + ".end_date", true, List.of()))
                : leaf.semantics().nonAdditive();
    }

    private RexNode chosen(
            Semantics.NonAdditive window,
            Semantics.Simple simple,
            JoinedDataset rows,
            List<RexNode> keys,
            RexNode value) {
        RexNode place = rows.value(path(window.field()));
        RexNode seen =
                simple.where().isEmpty() ? place : when(holds(simple.where().get(), rows), place);
        List<RexNode> partition = new ArrayList<>(keys);
        window.groupings().forEach(field -> partition.add(rows.value(path(field))));
        SqlAggFunction end = window.last() ? SqlStdOperatorTable.MAX : SqlStdOperatorTable.MIN;
        RexNode chosen =
                builder.aggregateCall(end, seen).over().partitionBy(partition).toRex();
        return when(builder.equals(seen, chosen), value);
    }

    private RelBuilder.AggCall call(
            Semantics.Simple simple, JoinedDataset rows, RexNode argument, String name, boolean addedUp) {
        if (addedUp && PartColumns.countsRows(simple)) {
            return builder.sum(argument).as(name);
        }
        return switch (simple.aggregation()) {
            case COUNT -> builder.count(rows.isMultiplied(), name, argument);
            case COUNT_DISTINCT -> builder.count(true, name, argument);
            case SUM -> builder.sum(argument).as(name);
            case MIN -> builder.min(argument).as(name);
            case MAX -> builder.max(argument).as(name);
            case MEDIAN ->
                builder.aggregateCall(ExactPercentile.median(), argument).as(name);
            case PERCENTILE ->
                builder.aggregateCall(ExactPercentile.of(simple.fraction().orElse(BigDecimal.ZERO)), argument)
                        .as(name);
        };
    }

    /** The fields, how many are folded, the leaves. */
    private RelNode finished(boolean rollup) {
        if (!rollup) {
            return builder.build();
        }
        List<RexNode> columns = new ArrayList<>(builder.fields());
        columns.set(by.size(), folded(columns.get(by.size())));
        return builder.project(columns, builder.peek().getRowType().getFieldNames(), true)
                .build();
    }

    /** GROUPING sets a bit for each field folded, those folded first last: 0, 1, 3, 7 for none, one, two, three. */
    private RexNode folded(RexNode grouping) {
        List<RexNode> cases = new ArrayList<>();
        for (int count = 0; count < by.size(); count++) {
            cases.add(builder.equals(grouping, builder.literal((1L << count) - 1)));
            cases.add(builder.literal(count));
        }
        cases.add(builder.literal(by.size()));
        return cases.size() == 1 ? cases.get(0) : builder.call(SqlStdOperatorTable.CASE, cases);
    }

    /**
     * A part of a value, wide enough that no engine overflows: 24 digits of value and 12 decimals of weight. What has no
     * weight falls wholly to nothing: it must not get lost.
     */
    private RexNode share(RexNode value, RexNode weight) {
        int scale = value.getType().getScale();
        return builder.call(SqlStdOperatorTable.MULTIPLY, builder.cast(value, SqlTypeName.DECIMAL, 24, scale), weight);
    }

    /** The value where a condition holds, else nothing. */
    private RexNode when(RexNode condition, RexNode value) {
        return builder.call(
                SqlStdOperatorTable.CASE,
                condition,
                value,
                builder.getRexBuilder()
                        .makeNullLiteral(builder.getTypeFactory().createTypeWithNullability(value.getType(), true)));
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
