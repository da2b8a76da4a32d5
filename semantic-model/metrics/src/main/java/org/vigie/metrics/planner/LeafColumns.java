package org.vigie.metrics.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.rollup.Rollup;
import org.vigie.metrics.Aggregation;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Semantics;

/** What the leaves of a part take of a row, and how they make one value of many. */
final class LeafColumns {
    private final RelBuilder builder;
    private final Dataset dataset;
    private final Part part;
    private final Function<String, FieldPath> paths;

    LeafColumns(RelBuilder builder, Dataset dataset, Part part, Function<String, FieldPath> paths) {
        this.builder = builder;
        this.dataset = dataset;
        this.part = part;
        this.paths = paths;
    }

    /** The rows that any of the leaves sees; a count sees all, for none is zero of them. */
    Optional<RexNode> ownRows(List<Leaf> leaves, JoinedDataset rows) {
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
    RexNode argument(Leaf leaf, JoinedDataset rows, List<RexNode> keys, boolean addedUp) {
        Semantics.Simple simple = leaf.semantics();
        RexNode value = simple.column().map(rows::column).orElseGet(() -> counted(rows, addedUp));
        if (rows.isMultiplied() && simple.aggregation() == Aggregation.SUM) {
            value = share(value, rows.weight());
        }
        RexNode kind =
                simple.where().isEmpty() ? value : when(holds(simple.where().get(), rows), value);
        return window(leaf)
                .map(window -> chosen(window, simple, rows, keys, kind))
                .orElse(kind);
    }

    /** What is there of every row; the key, of which engines read every digit, only where rows must be told apart. */
    private RexNode counted(JoinedDataset rows, boolean addedUp) {
        if (addedUp) {
            return rows.column(Rollup.ROW_COUNT);
        }
        return rows.isMultiplied() ? rows.column(dataset.keyColumn()) : builder.literal(1);
    }

    /** Over which field the leaf counts one value only: as its semantics say, or the last period of those accumulated. */
    Optional<Semantics.NonAdditive> window(Leaf leaf) {
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
        RexNode place = rows.value(paths.apply(window.field()));
        RexNode seen =
                simple.where().isEmpty() ? place : when(holds(simple.where().get(), rows), place);
        List<RexNode> partition = new ArrayList<>(keys);
        window.groupings().forEach(field -> partition.add(rows.value(paths.apply(field))));
        SqlAggFunction end = window.last() ? SqlStdOperatorTable.MAX : SqlStdOperatorTable.MIN;
        RexNode chosen =
                builder.aggregateCall(end, seen).over().partitionBy(partition).toRex();
        return when(builder.equals(seen, chosen), value);
    }

    /** The leaf over rows. */
    RelBuilder.AggCall call(Semantics.Simple simple, JoinedDataset rows, RexNode argument, String name) {
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

    /** The leaf over rows that were added up before: counts are added. */
    RelBuilder.AggCall callOfSums(Semantics.Simple simple, JoinedDataset rows, RexNode argument, String name) {
        return PartColumns.countsRows(simple) ? builder.sum(argument).as(name) : call(simple, rows, argument, name);
    }

    /**
     * A part of a value, wide enough that no engine overflows: 24 digits of value and 12 decimals of weight. What has no
     * weight falls wholly to nothing: it must not get lost.
     */
    RexNode share(RexNode value, RexNode weight) {
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
}
