package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.metrics.Metric;

/**
 * The metrics of a question by some of its fields. Each part is aggregated alone; parts of the same grain meet row by row,
 * a part of a coarser grain is set beside every row that it is the whole of; only then are values computed.
 */
final class MetricRows {
    private final PlanContext context;
    private final RelBuilder builder;
    private final Binding binding;
    private final MetricQuery query;
    private final List<MetricTree> trees;
    private final List<String> by;
    private final boolean rollup;
    private final int keys;
    private final Map<Part, Map<Leaf, String>> parts = new LinkedHashMap<>();

    /** @param rollup whether the fields are also folded away by grouping sets, for metrics that these answer */
    MetricRows(
            PlanContext context,
            Binding binding,
            MetricQuery query,
            List<MetricTree> trees,
            List<String> by,
            boolean rollup) {
        this.context = context;
        this.builder = context.builder();
        this.binding = binding;
        this.query = query;
        this.trees = trees;
        this.by = by;
        this.rollup = rollup;
        this.keys = by.size() + (rollup ? 1 : 0);
        trees.stream().flatMap(tree -> tree.leaves().stream()).forEach(this::add);
    }

    /** The fields, how many are folded where some are, and the metrics under their ids; at the top of the builder. */
    void push() {
        List<RelNode> alike = new ArrayList<>();
        Map<Part, RelNode> coarser = new LinkedHashMap<>();
        parts.forEach((part, leaves) -> {
            RelNode rows = new FactPlan(context, binding, query, part)
                    .aggregated(List.copyOf(leaves.keySet()), List.copyOf(leaves.values()), rollup);
            if (part.by().equals(by)) {
                alike.add(rows);
            } else {
                coarser.put(part, rows);
            }
        });
        meet(alike);
        coarser.forEach(this::setBeside);
        compute();
        if (trees.stream().anyMatch(tree -> tree.metric().terms().fillMissing())) {
            fill();
        }
    }

    private void add(Leaf leaf) {
        Map<Leaf, String> ofPart = parts.computeIfAbsent(leaf.part(), part -> new LinkedHashMap<>());
        int place = List.copyOf(parts.keySet()).indexOf(leaf.part());
        String id = leaf.metric().id();
        boolean asAsked = leaf.part().shifts().isEmpty() && leaf.part().by().equals(by);
        ofPart.putIfAbsent(leaf, asAsked ? id : id + "$" + place);
    }

    private RexNode field(Leaf leaf) {
        return builder.field(parts.getOrDefault(leaf.part(), Map.of()).getOrDefault(leaf, ""));
    }

    private List<String> keyNames() {
        return rollup ? Stream.concat(by.stream(), Stream.of(Question.TOTALLED)).toList() : by;
    }

    /** Several facts meet row by row: each brings its own columns and nothing in the others', then rows of one key join. */
    private void meet(List<RelNode> alike) {
        if (alike.size() == 1) {
            builder.push(alike.get(0));
            return;
        }
        Map<String, RelDataType> measures = new LinkedHashMap<>();
        for (RelNode part : alike) {
            part.getRowType().getFieldList().stream()
                    .skip(keys)
                    .forEach(field -> measures.put(field.getName(), field.getType()));
        }
        for (RelNode part : alike) {
            builder.push(part);
            List<RexNode> columns = new ArrayList<>(builder.fields().subList(0, keys));
            measures.forEach((name, type) -> columns.add(
                    part.getRowType().getFieldNames().contains(name) ? builder.field(name) : nothing(type)));
            builder.project(
                    columns,
                    Stream.concat(keyNames().stream(), measures.keySet().stream())
                            .toList(),
                    true);
        }
        builder.union(true, alike.size());
        List<RelBuilder.AggCall> values = new ArrayList<>();
        // One row of each part at most has a key, so the greatest is the only one.
        measures.keySet()
                .forEach(name -> values.add(builder.max(builder.field(name)).as(name)));
        builder.aggregate(builder.groupKey(builder.fields().subList(0, keys)), values);
    }

    /** Every row gets the values of the whole that it is part of; members without a name are alike, too. */
    private void setBeside(Part part, RelNode whole) {
        List<String> before = builder.peek().getRowType().getFieldNames();
        builder.push(whole);
        joinOn(part.by(), JoinRelType.LEFT);
        List<RexNode> columns = new ArrayList<>(builder.fields().subList(0, before.size()));
        columns.addAll(builder.fields()
                .subList(before.size() + part.by().size(), builder.fields().size()));
        builder.project(
                columns,
                Stream.concat(
                                before.stream(),
                                whole.getRowType().getFieldNames().stream()
                                        .skip(part.by().size()))
                        .toList(),
                true);
    }

    private void joinOn(List<String> fields, JoinRelType type) {
        builder.join(
                type,
                builder.and(fields.stream()
                        .map(field -> builder.call(
                                SqlStdOperatorTable.IS_NOT_DISTINCT_FROM,
                                builder.field(2, 0, field),
                                builder.field(2, 1, field)))
                        .toList()));
    }

    private RexNode nothing(RelDataType type) {
        return builder.getRexBuilder()
                .makeAbstractCast(
                        builder.getTypeFactory().createTypeWithNullability(type, true),
                        builder.getRexBuilder().constantNull(),
                        false);
    }

    private void compute() {
        List<RexNode> values = new ArrayList<>(builder.fields().subList(0, keys));
        trees.forEach(tree -> values.add(tree.value(builder, this::field)));
        builder.project(values, names(), true);
    }

    private List<String> names() {
        return Stream.concat(
                        keyNames().stream(),
                        trees.stream().map(MetricTree::metric).map(Metric::id))
                .toList();
    }

    /** A row for every combination of the members that the answer holds; fields of one dimension stay together. */
    private void fill() {
        Map<String, List<String>> dimensions = new LinkedHashMap<>();
        by.forEach(field -> dimensions
                .computeIfAbsent(field.substring(0, field.indexOf('.')), name -> new ArrayList<>())
                .add(field));
        if (dimensions.size() < 2) {
            return;
        }
        RelNode found = builder.build();
        Set<String> order = new LinkedHashSet<>();
        for (List<String> fields : dimensions.values()) {
            builder.push(found);
            builder.project(builder.fields(fields)).distinct();
            if (!order.isEmpty()) {
                builder.join(JoinRelType.INNER, builder.literal(true));
            }
            order.addAll(fields);
        }
        builder.push(found);
        joinOn(by, JoinRelType.LEFT);
        List<RexNode> columns = new ArrayList<>(builder.fields(by));
        int first = 2 * by.size();
        for (int at = 0; at < trees.size(); at++) {
            columns.add(trees.get(at).filled(builder, builder.field(first + at)));
        }
        builder.project(columns, names(), true);
    }
}
