package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
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
    private final PlanContext context;
    private final RelBuilder builder;
    private final SecuredScans scans;
    private final Binding binding;
    private final MetricQuery query;
    private final Part part;
    private final Dataset dataset;
    private final List<FieldPath> by;
    private final List<FieldPath> where;
    private final SemanticModel model;
    private final LeafColumns values;
    private final KeysFirst keysFirst;

    FactPlan(PlanContext context, Binding binding, MetricQuery query, Part part) {
        this.context = context;
        this.model = context.model();
        this.builder = context.builder();
        this.scans = context.scans();
        this.binding = binding;
        this.query = query;
        this.part = part;
        this.dataset = model.dataset(part.dataset()).under(query.basis());
        this.by = part.by().stream().map(this::path).toList();
        this.where =
                query.where().stream().map(condition -> path(condition.field())).toList();
        this.values = new LeafColumns(builder, dataset, part, this::path);
        this.keysFirst = new KeysFirst(dataset, query, part, by, where);
    }

    /**
     * The leaves by the fields of the part, under the given names, after the fields.
     *
     * @param rollup whether the fields are also folded away from the last to the first; how many are folded in a row then
     *     stands between the fields and the leaves
     */
    RelNode aggregated(List<Leaf> leaves, List<String> names, boolean rollup) {
        Optional<Rollup> found = rollup(leaves);
        if (found.isEmpty() && keysFirst.answers(leaves, rollup)) {
            return grouped(leaves, addedUpByKeys(leaves, names), names, rollup, true);
        }
        JoinedDataset rows = joined(leaves, found);
        filter(leaves, rows);
        List<RexNode> fields = by.stream().map(rows::value).toList();
        List<RexNode> columns = new ArrayList<>(fields);
        leaves.forEach(leaf -> columns.add(values.argument(leaf, rows, fields, found.isPresent())));
        project(columns, part.by(), names);
        return grouped(leaves, rows, names, rollup, found.isPresent());
    }

    /** The fields, then the leaves of the rows of each key; at the top of the builder. */
    private JoinedDataset addedUpByKeys(List<Leaf> leaves, List<String> names) {
        JoinedDataset rows = new JoinedDataset(context, dataset);
        where.forEach(rows::reach);
        filter(leaves, rows);
        List<String> keys = keysFirst.keys();
        List<RexNode> columns = new ArrayList<>(keys.stream().map(rows::own).toList());
        leaves.forEach(leaf -> columns.add(values.argument(leaf, rows, List.of(), false)));
        project(columns, keys, names);
        List<RelBuilder.AggCall> calls = new ArrayList<>();
        for (int at = 0; at < leaves.size(); at++) {
            calls.add(values.call(leaves.get(at).semantics(), rows, builder.field(keys.size() + at), names.get(at)));
        }
        builder.aggregate(builder.groupKey(builder.fields().subList(0, keys.size())), calls);

        JoinedDataset sums = JoinedDataset.over(context, dataset);
        keysFirst.bridges().forEach(bridge -> sums.joinAddedUp(bridge, keysFirst.columns(bridge)));
        by.forEach(sums::reach);
        List<RexNode> shown = new ArrayList<>(by.stream().map(sums::value).toList());
        for (int at = 0; at < leaves.size(); at++) {
            RexNode value = sums.own(names.get(at));
            boolean shared = sums.isMultiplied() && leaves.get(at).semantics().aggregation() == Aggregation.SUM;
            shown.add(shared ? values.share(value, sums.weight()) : value);
        }
        project(shown, part.by(), names);
        return sums;
    }

    private void project(List<RexNode> columns, List<String> first, List<String> last) {
        builder.project(columns, Stream.concat(first.stream(), last.stream()).toList(), true);
    }

    /** What stands at the top of the builder, fields and leaves' arguments, by the fields. */
    private RelNode grouped(
            List<Leaf> leaves, JoinedDataset rows, List<String> names, boolean rollup, boolean addedUp) {
        List<RelBuilder.AggCall> calls = new ArrayList<>();
        if (rollup) {
            calls.add(builder.aggregateCall(SqlStdOperatorTable.GROUPING, keyFields())
                    .as(Question.TOTALLED));
        }
        for (int at = 0; at < leaves.size(); at++) {
            Semantics.Simple simple = leaves.get(at).semantics();
            RexNode argument = builder.field(by.size() + at);
            calls.add(
                    addedUp
                            ? values.callOfSums(simple, rows, argument, names.get(at))
                            : values.call(simple, rows, argument, names.get(at)));
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
        leaves.stream().flatMap(leaf -> values.window(leaf).stream()).forEach(window -> {
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
        JoinedDataset rows = new JoinedDataset(context, dataset, rollup);
        if (!part.shifts().isEmpty()) {
            if (dataset.findRelationship(JoinedDataset.PERIOD).isEmpty()) {
                throw MetricErrors.unreachableField(
                        "period.code", leaves.get(0).metric().id(), model.reachableFields(dataset));
            }
            rows.shift(part.shifts(), () -> reported(leaves, rollup));
        }
        by.forEach(rows::reach);
        where.forEach(rows::reach);
        leaves.stream().flatMap(leaf -> values.window(leaf).stream()).forEach(window -> {
            rows.reach(path(window.field()));
            window.groupings().forEach(field -> rows.reach(path(field)));
        });
        return rows;
    }

    /** The periods that some row of what is measured is of. */
    private RelNode reported(List<Leaf> leaves, Optional<Rollup> rollup) {
        JoinedDataset rows = new JoinedDataset(context, dataset, rollup);
        values.ownRows(leaves, rows).ifPresent(builder::filter);
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
        values.ownRows(leaves, rows).ifPresent(conditions::add);
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
