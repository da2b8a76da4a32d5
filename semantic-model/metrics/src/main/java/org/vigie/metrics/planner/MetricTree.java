package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.metrics.Expression;
import org.vigie.metrics.Metric;
import org.vigie.metrics.PeriodShift;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.Semantics;

/** A metric at some fields and periods: the aggregates that it rests on, and how its value comes from theirs. */
record MetricTree(SemanticModel model, Metric metric, List<PeriodShift> shifts, List<String> by) {
    static MetricTree of(SemanticModel model, Metric metric, List<String> by) {
        return new MetricTree(model, metric, List.of(), by);
    }

    List<Leaf> leaves() {
        if (metric.semantics() instanceof Semantics.Simple && withheld().isEmpty()) {
            return List.of(leaf());
        }
        Stream<Leaf> own = branches().stream().flatMap(branch -> branch.leaves().stream());
        if (metric.semantics() instanceof Semantics.Simple) {
            own = Stream.of(leaf());
        }
        return Stream.concat(own, withheld().stream().flatMap(count -> count.leaves().stream()))
                .toList();
    }

    /** Whether grouping sets give all of it: nothing in it is chosen by period or measured against another grain. */
    boolean isPlain() {
        return leaves().stream()
                .allMatch(leaf -> leaf.semantics().nonAdditive().isEmpty()
                        && !leaf.part().accumulates()
                        && leaf.part().by().equals(by));
    }

    /** The value, with what may not be told left out and what is missing filled, as its terms say. */
    RexNode value(RelBuilder builder, Function<Leaf, RexNode> aggregates) {
        RexNode value = filled(builder, bare(builder, aggregates));
        if (withheld().isPresent()) {
            RexNode count = withheld().get().bare(builder, aggregates);
            int minimum = metric.terms().disclosure().minimumCount();
            value = where(
                    builder,
                    builder.call(SqlStdOperatorTable.GREATER_THAN_OR_EQUAL, count, builder.literal(minimum)),
                    value);
        }
        return value;
    }

    private static RexNode where(RelBuilder builder, RexNode condition, RexNode value) {
        return builder.call(
                SqlStdOperatorTable.CASE,
                condition,
                value,
                builder.getRexBuilder()
                        .makeNullLiteral(builder.getTypeFactory().createTypeWithNullability(value.getType(), true)));
    }

    /** What stands where there is no value. */
    RexNode filled(RelBuilder builder, RexNode value) {
        return metric.terms()
                .fillNullsWith()
                .map(fill -> builder.call(
                        SqlStdOperatorTable.COALESCE,
                        value,
                        builder.getRexBuilder().makeAbstractCast(value.getType(), builder.literal(fill), false)))
                .orElse(value);
    }

    /** The count that decides whether the value may be told. */
    Optional<MetricTree> withheld() {
        return metric.terms().disclosure().countMetric().map(id -> at(id, shifts, by));
    }

    private RexNode bare(RelBuilder builder, Function<Leaf, RexNode> aggregates) {
        Semantics semantics = metric.semantics();
        if (semantics instanceof Semantics.Simple) {
            return aggregates.apply(leaf());
        }
        List<RexNode> values = branches().stream()
                .map(branch -> branch.value(builder, aggregates))
                .toList();
        if (semantics instanceof Semantics.Single) {
            return where(builder, builder.equals(values.get(1), builder.literal(1)), values.get(0));
        }
        if (semantics instanceof Semantics.Complete) {
            return where(builder, builder.equals(values.get(1), values.get(2)), values.get(0));
        }
        if (semantics instanceof Semantics.Derived derived) {
            List<String> aliases = List.copyOf(derived.inputs().keySet());
            return value(builder, derived.expression(), alias -> values.get(aliases.indexOf(alias)));
        }
        return values.size() == 1 ? values.get(0) : ExactRatio.of(builder, values.get(0), values.get(1));
    }

    /** The metrics it is made of, each at the periods and fields at which it is needed. */
    private List<MetricTree> branches() {
        Semantics semantics = metric.semantics();
        if (semantics instanceof Semantics.Single single) {
            return List.of(inner("value", single.value()), inner("rows", single.rows()));
        }
        if (semantics instanceof Semantics.Cumulative cumulative) {
            return List.of(at(cumulative.metric(), before(cumulative.window()), by));
        }
        if (semantics instanceof Semantics.Offset offset) {
            return List.of(at(offset.metric(), before(offset.back()), by));
        }
        if (semantics instanceof Semantics.ShareOfTotal share) {
            List<String> kept = by.stream().filter(share.within()::contains).toList();
            return List.of(at(share.metric(), shifts, by), at(share.metric(), shifts, kept));
        }
        if (semantics instanceof Semantics.Derived derived) {
            return derived.inputs().values().stream()
                    .map(input ->
                            at(input.metric(), input.offset().map(this::before).orElse(shifts), by))
                    .toList();
        }
        return semantics.parts().stream().map(part -> at(part, shifts, by)).toList();
    }

    private MetricTree inner(String suffix, Semantics semantics) {
        return new MetricTree(model, metric.inner(suffix, semantics), shifts, by);
    }

    private MetricTree at(String id, List<PeriodShift> shifted, List<String> fields) {
        return new MetricTree(model, model.metric(id), shifted, fields);
    }

    /** What is further in looks at the calendar first. */
    private List<PeriodShift> before(PeriodShift inner) {
        List<PeriodShift> all = new ArrayList<>();
        all.add(inner);
        all.addAll(shifts);
        return all;
    }

    private Leaf leaf() {
        return new Leaf(metric, new Part(metric.dataset(), shifts, by));
    }

    private static RexNode value(RelBuilder builder, Expression expression, Function<String, RexNode> named) {
        if (expression instanceof Expression.Number number) {
            return builder.cast(
                    builder.literal(number.value()),
                    SqlTypeName.DECIMAL,
                    38,
                    Math.max(number.value().scale(), 0));
        }
        if (expression instanceof Expression.Named name) {
            return named.apply(name.alias());
        }
        Expression.Binary binary = (Expression.Binary) expression;
        return ExactArithmetic.of(
                builder,
                binary.operator(),
                value(builder, binary.left(), named),
                value(builder, binary.right(), named));
    }
}
