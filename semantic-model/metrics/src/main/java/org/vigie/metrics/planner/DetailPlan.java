package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.MetricErrors;
import org.vigie.metrics.SemanticModel;

/** Rows as they are: a dataset joined to what is asked for, filtered, sorted and cut. */
final class DetailPlan {
    private final SemanticModel model;
    private final RelBuilder builder;
    private final Unparser unparser;

    DetailPlan(SemanticModel model, RelBuilder builder, Unparser unparser) {
        this.model = model;
        this.builder = builder;
        this.unparser = unparser;
    }

    CompiledQuery plan(DetailQuery query) {
        Dataset dataset = model.findDatasetOf(query.table())
                .orElseThrow(() -> new IllegalArgumentException("No dataset of " + query.table()));
        JoinedDataset rows = new JoinedDataset(builder, model, dataset, query.basis(), query.language());
        Binding binding = new Binding(builder);
        Map<String, FieldPath> fields = new LinkedHashMap<>();
        query.fields().forEach((name, id) -> fields.put(name, path(dataset, id)));
        List<FieldPath> sorted = query.order().stream()
                .map(item -> path(dataset, item.startsWith("-") ? item.substring(1) : item))
                .toList();
        List<FieldPath> conditions = query.where().stream()
                .map(condition -> path(dataset, condition.field()))
                .toList();
        fields.values().forEach(rows::reach);
        sorted.forEach(rows::reach);
        conditions.forEach(rows::reach);
        filter(query, rows, binding, conditions);
        sort(query, rows, sorted);
        builder.project(fields.values().stream().map(rows::value).toList(), fields.keySet(), true);
        return unparser.compiled(builder.build(), binding, columns(query, fields));
    }

    private void filter(DetailQuery query, JoinedDataset rows, Binding binding, List<FieldPath> conditions) {
        List<RexNode> filters = new ArrayList<>();
        for (int index = 0; index < conditions.size(); index++) {
            Condition condition = query.where().get(index);
            FieldPath path = conditions.get(index);
            filters.add(Comparison.of(condition).over(builder, binding, path, rows.value(path), condition.values()));
        }
        if (!filters.isEmpty()) {
            builder.filter(filters);
        }
    }

    private void sort(DetailQuery query, JoinedDataset rows, List<FieldPath> sorted) {
        List<RexNode> sorts = new ArrayList<>();
        for (int index = 0; index < sorted.size(); index++) {
            RexNode value = rows.value(sorted.get(index));
            sorts.add(builder.nullsLast(query.order().get(index).startsWith("-") ? builder.desc(value) : value));
        }
        builder.sortLimit(query.offset(), query.limit(), sorts);
    }

    private static List<ResultColumn> columns(DetailQuery query, Map<String, FieldPath> fields) {
        List<ResultColumn> columns = new ArrayList<>();
        fields.forEach((name, path) -> columns.add(new ResultColumn(
                name, path.field().label().in(query.language()), path.field().type(), "")));
        return columns;
    }

    private FieldPath path(Dataset dataset, String id) {
        return FieldPath.find(model, dataset, id)
                .orElseThrow(() -> MetricErrors.unknownField(id, model.reachableFields(dataset)));
    }
}
