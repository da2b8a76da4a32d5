package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Role;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Metric;
import org.vigie.metrics.MetricErrors;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.Semantics;

/** The plan of one question: its metrics at every grain asked for, then filtered, named, sorted and cut. */
final class MetricPlan {
    private static final Label TOTALLED = new Label("Champs totalisés", "Fields totalled");

    private final SemanticModel model;
    private final RelBuilder builder;
    private final Binding binding;
    private final SecuredScans scans;
    private final Question question;
    private final MetricQuery query;
    private final List<Metric> metrics;
    private final int keys;
    private final Role role;

    MetricPlan(SemanticModel model, RelBuilder builder, Access access, Question question) {
        this.model = model;
        this.builder = builder;
        this.binding = new Binding(builder);
        this.scans = access.scans(builder, binding);
        this.role = access.principal().role();
        this.question = question;
        this.query = question.query();
        Questions.check(query);
        this.metrics = question.metrics().stream().map(model::metric).toList();
        this.keys = query.by().size() + (query.totals() ? 1 : 0);
    }

    Planned plan(Unparser unparser) {
        int limit = Questions.limit(query.limit());
        metrics.forEach(this::disclose);
        Stream.concat(query.by().stream(), query.where().stream().map(Condition::field))
                .forEach(field -> metrics.forEach(metric -> allow(metric, field)));
        rows();
        having();
        List<ResultColumn> columns = name();
        Questions.order(builder, question);
        builder.limit(0, limit);
        return unparser.planned(scans.verified(builder.build()), binding, columns, limit);
    }

    /** What is not for everybody is not told to everybody, nor what rests on it. */
    private void disclose(Metric metric) {
        String level = metric.terms().disclosure().level();
        if ((role == Role.PUBLIC && !level.equals("public")) || (role == Role.ANALYST && level.equals("restricted"))) {
            throw MetricErrors.notDisclosed(metric.id(), level, role.code());
        }
        metric.semantics().parts().forEach(part -> disclose(model.metric(part)));
    }

    /** A field that the terms of a metric, or of one of its parts, do not allow is refused whatever leads to it. */
    private void allow(Metric metric, String field) {
        boolean crossesBridge = metric.semantics() instanceof Semantics.Simple simple
                && simple.aggregation().isHolistic()
                && FieldPath.find(model, model.dataset(metric.dataset()), field)
                        .flatMap(FieldPath::bridge)
                        .isPresent();
        if (crossesBridge || !metric.terms().allows(field)) {
            throw MetricErrors.unreachableField(field, metric.id(), model.fieldsOf(metric));
        }
        metric.semantics().parts().forEach(part -> allow(model.metric(part), field));
    }

    /** All grains in one pass where grouping sets answer them; else each grain by itself, as if it alone were asked for. */
    private void rows() {
        List<String> by = query.by();
        if (!query.totals()) {
            rows(by, false).push();
            return;
        }
        boolean plain = metrics.stream()
                .allMatch(metric -> MetricTree.of(model, metric, by).isPlain()
                        && !metric.terms().fillMissing()
                        && bridges(metric) < 2);
        if (plain && !by.isEmpty()) {
            rows(by, true).push();
            return;
        }
        rows(by, false).push();
        List<RelDataTypeField> shape = builder.peek().getRowType().getFieldList();
        withFolded(shape, by.size());
        for (int kept = by.size() - 1; kept >= 0; kept--) {
            rows(by.subList(0, kept), false).push();
            withFolded(shape, kept);
        }
        builder.union(true, by.size() + 1);
    }

    /** Parts of parts are rounded: over two bridges they do not add up to the whole to the last digit. */
    private long bridges(Metric metric) {
        return query.by().stream()
                .flatMap(field ->
                        FieldPath.find(model, model.dataset(metric.dataset()), field)
                                .flatMap(FieldPath::bridge)
                                .stream())
                .distinct()
                .count();
    }

    private MetricRows rows(List<String> by, boolean rollup) {
        List<MetricTree> trees =
                metrics.stream().map(metric -> MetricTree.of(model, metric, by)).toList();
        return new MetricRows(
                new PlanContext(model, builder, scans, query.basis(), query.language()),
                binding,
                query,
                trees,
                by,
                rollup);
    }

    /** The rows of a coarser grain in the shape of the finest: nothing in the fields folded, and how many those are. */
    private void withFolded(List<RelDataTypeField> shape, int kept) {
        int fields = query.by().size();
        List<RexNode> columns = new ArrayList<>(builder.fields().subList(0, kept));
        for (RelDataTypeField folded : shape.subList(kept, fields)) {
            columns.add(builder.getRexBuilder()
                    .makeAbstractCast(
                            builder.getTypeFactory().createTypeWithNullability(folded.getType(), true),
                            builder.getRexBuilder().constantNull(),
                            false));
        }
        columns.add(builder.literal(fields - kept));
        // In one type: engines would find one of their own, DuckDB one that drops decimals.
        List<RelDataTypeField> measures = shape.subList(fields, shape.size());
        for (int at = 0; at < measures.size(); at++) {
            columns.add(builder.getRexBuilder()
                    .makeAbstractCast(
                            builder.getTypeFactory()
                                    .createTypeWithNullability(measures.get(at).getType(), true),
                            builder.field(kept + at),
                            false));
        }
        List<String> names = new ArrayList<>(query.by());
        names.add(Question.TOTALLED);
        metrics.forEach(metric -> names.add(metric.id()));
        builder.project(columns, names, true);
    }

    private void having() {
        List<RexNode> conditions = new ArrayList<>();
        int first = query.where().size();
        for (int index = 0; index < question.having().size(); index++) {
            Condition condition = question.having().get(index);
            RexNode value = builder.field(keys + metrics.indexOf(model.metric(condition.field())));
            conditions.add(Comparison.of(condition)
                    .over(builder, binding, first + index, condition, value, Questions.type(value.getType())));
        }
        if (!conditions.isEmpty()) {
            builder.filter(conditions);
        }
    }

    /** The columns of the answer, in its order. Their names stay out of the statement: a user may have written them. */
    private List<ResultColumn> name() {
        List<ResultColumn> columns = new ArrayList<>();
        List<RexNode> values = new ArrayList<>();
        for (Question.Output output : question.outputs()) {
            int at = place(output.source());
            RexNode value = builder.field(at);
            values.add(value);
            columns.add(column(output, at, value));
        }
        builder.project(
                values, question.outputs().stream().map(Question.Output::source).toList(), true);
        return columns;
    }

    private int place(String source) {
        int key = query.by().indexOf(source);
        if (key >= 0) {
            return key;
        }
        return source.equals(Question.TOTALLED) ? query.by().size() : keys + metrics.indexOf(model.metric(source));
    }

    private ResultColumn column(Question.Output output, int at, RexNode value) {
        if (output.source().equals(Question.TOTALLED)) {
            return new ResultColumn(output.name(), TOTALLED.in(query.language()), ColumnType.Plain.INTEGER, "");
        }
        if (at < keys) {
            Dataset dataset = model.dataset(metrics.get(0).dataset());
            FieldPath path = FieldPath.find(model, dataset, output.source()).orElseThrow();
            return new ResultColumn(
                    output.name(),
                    path.field().label().in(query.language()),
                    path.field().type(),
                    "");
        }
        Metric metric = metrics.get(at - keys);
        return new ResultColumn(
                output.name(), metric.label().in(query.language()), Questions.type(value.getType()), metric.unit());
    }
}
