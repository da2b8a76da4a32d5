package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.ColumnType;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.Semantics;

/** The plan of one question: its facts aggregated, met, divided, filtered, named, sorted and cut. */
final class MetricPlan {
    private final SemanticModel model;
    private final RelBuilder builder;
    private final Binding binding;
    private final Question question;
    private final int keys;

    MetricPlan(SemanticModel model, RelBuilder builder, Question question) {
        this.model = model;
        this.builder = builder;
        this.binding = new Binding(builder);
        this.question = question;
        this.keys = question.query().by().size();
    }

    Planned plan(Unparser unparser) {
        MetricQuery query = question.query();
        Questions.check(query);
        int limit = Questions.limit(query.limit());
        List<Metric> metrics = question.metrics().stream().map(model::metric).toList();
        List<FactPlan> facts = new ArrayList<>();
        List<RelNode> parts = new ArrayList<>();
        for (Map.Entry<String, Set<Metric>> part : partsByDataset(metrics).entrySet()) {
            FactPlan fact = new FactPlan(model, builder, binding, query, model.dataset(part.getKey()));
            facts.add(fact);
            parts.add(fact.aggregated(List.copyOf(part.getValue())));
        }
        meet(parts);
        divide(metrics);
        having(metrics);
        List<ResultColumn> columns = name(facts.get(0).fields(), metrics);
        Questions.order(builder, question);
        builder.limit(0, limit);
        return unparser.planned(builder.build(), binding, columns, limit);
    }

    /** The counts and sums that the metrics asked for are made of, by the dataset that they are counted on. */
    private Map<String, Set<Metric>> partsByDataset(List<Metric> metrics) {
        Map<String, Set<Metric>> parts = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            Set<Metric> ofDataset = parts.computeIfAbsent(metric.dataset(), name -> new LinkedHashSet<>());
            if (metric.semantics() instanceof Semantics.Ratio ratio) {
                ofDataset.add(model.metric(ratio.numerator()));
                ofDataset.add(model.metric(ratio.denominator()));
            } else {
                ofDataset.add(metric);
            }
        }
        return parts;
    }

    /** Several facts meet row by row: each brings its own columns and nothing in the others', then rows of one key join. */
    private void meet(List<RelNode> parts) {
        if (parts.size() == 1) {
            builder.push(parts.get(0));
            return;
        }
        Map<String, RelDataType> measures = new LinkedHashMap<>();
        for (RelNode part : parts) {
            part.getRowType().getFieldList().stream()
                    .skip(keys)
                    .forEach(field -> measures.put(field.getName(), field.getType()));
        }
        for (RelNode part : parts) {
            builder.push(part);
            List<RexNode> columns = new ArrayList<>(builder.fields().subList(0, keys));
            measures.forEach((name, type) -> columns.add(
                    part.getRowType().getFieldNames().contains(name) ? builder.field(name) : nothing(type)));
            List<String> names = new ArrayList<>(question.query().by());
            names.addAll(measures.keySet());
            builder.project(columns, names, true);
        }
        builder.union(true, parts.size());
        List<RelBuilder.AggCall> sums = new ArrayList<>();
        measures.keySet()
                .forEach(name -> sums.add(builder.sum(builder.field(name)).as(name)));
        builder.aggregate(builder.groupKey(builder.fields().subList(0, keys)), sums);
    }

    private RexNode nothing(RelDataType type) {
        return builder.getRexBuilder()
                .makeAbstractCast(
                        builder.getTypeFactory().createTypeWithNullability(type, true),
                        builder.getRexBuilder().constantNull(),
                        false);
    }

    /** The fields, then the metrics under their ids. */
    private void divide(List<Metric> metrics) {
        List<RexNode> values = new ArrayList<>(builder.fields().subList(0, keys));
        List<String> names = new ArrayList<>(question.query().by());
        for (Metric metric : metrics) {
            values.add(
                    metric.semantics() instanceof Semantics.Ratio ratio
                            ? ExactRatio.of(
                                    builder, builder.field(ratio.numerator()), builder.field(ratio.denominator()))
                            : builder.field(metric.id()));
            names.add(metric.id());
        }
        builder.project(values, names, true);
    }

    private void having(List<Metric> metrics) {
        List<RexNode> conditions = new ArrayList<>();
        int first = question.query().where().size();
        for (int index = 0; index < question.having().size(); index++) {
            Condition condition = question.having().get(index);
            Metric metric = model.metric(condition.field());
            conditions.add(Comparison.of(condition)
                    .over(
                            builder,
                            binding,
                            first + index,
                            condition,
                            builder.field(keys + metrics.indexOf(metric)),
                            Questions.type(
                                    metric,
                                    builder.field(keys + metrics.indexOf(metric))
                                            .getType())));
        }
        if (!conditions.isEmpty()) {
            builder.filter(conditions);
        }
    }

    /** The columns of the answer, in its order. Their names stay out of the statement: a user may have written them. */
    private List<ResultColumn> name(List<FieldPath> fields, List<Metric> metrics) {
        List<ResultColumn> columns = new ArrayList<>();
        List<RexNode> values = new ArrayList<>();
        for (Question.Output output : question.outputs()) {
            int key = question.query().by().indexOf(output.source());
            int at = key >= 0 ? key : keys + metrics.indexOf(model.metric(output.source()));
            RexNode value = builder.field(at);
            values.add(value);
            columns.add(key >= 0 ? column(output, fields.get(key)) : column(output, metrics.get(at - keys), value));
        }
        builder.project(
                values, question.outputs().stream().map(Question.Output::source).toList(), true);
        return columns;
    }

    private ResultColumn column(Question.Output output, FieldPath path) {
        return new ResultColumn(
                output.name(),
                path.field().label().in(question.query().language()),
                path.field().type(),
                "");
    }

    private ResultColumn column(Question.Output output, Metric metric, RexNode value) {
        ColumnType type = Questions.type(metric, value.getType());
        return new ResultColumn(
                output.name(), metric.label().in(question.query().language()), type, metric.unit());
    }
}
