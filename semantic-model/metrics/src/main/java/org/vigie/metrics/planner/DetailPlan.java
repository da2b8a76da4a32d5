package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.metrics.Bridge;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.MetricErrors;
import org.vigie.metrics.SemanticModel;

/** Rows as they are: a dataset joined to what is asked for, filtered, sorted and cut. */
final class DetailPlan {
    private final SemanticModel model;
    private final RelBuilder builder;
    private final Binding binding;
    private final SecuredScans scans;
    private final Unparser unparser;

    DetailPlan(SemanticModel model, RelBuilder builder, Access access, Unparser unparser) {
        this.model = model;
        this.builder = builder;
        this.binding = new Binding(builder);
        this.scans = access.scans(builder, binding);
        this.unparser = unparser;
    }

    Planned plan(DetailQuery query) {
        Dataset dataset = model.findDatasetOf(query.table())
                .orElseThrow(() -> new IllegalArgumentException("No dataset of " + query.table()))
                .under(query.basis());
        JoinedDataset rows =
                new JoinedDataset(new PlanContext(model, builder, scans, query.basis(), query.language()), dataset);
        if (!query.shifts().isEmpty()) {
            rows.shift(query.shifts(), () -> reported(dataset));
        }
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
        List<FieldPath> direct = conditions.stream()
                .filter(path -> rows.isReached(path) || path.bridge().isEmpty())
                .toList();
        direct.forEach(rows::reach);
        filter(query, rows, conditions);
        sort(query, rows, sorted);
        builder.project(fields.values().stream().map(rows::value).toList(), fields.keySet(), true);
        return unparser.planned(scans.verified(builder.build()), binding, columns(query, fields), query.limit());
    }

    /** The periods that some row is of. */
    private RelNode reported(Dataset dataset) {
        String period =
                dataset.findRelationship(JoinedDataset.PERIOD).orElseThrow().fromColumn();
        return scans.scan(dataset.table().name().value())
                .project(builder.field(period))
                .build();
    }

    /** A condition over a bridge that nothing else uses picks rows; it does not repeat them. */
    private void filter(DetailQuery query, JoinedDataset rows, List<FieldPath> conditions) {
        List<RexNode> filters = new ArrayList<>();
        Map<Bridge, List<Integer>> bridged = new LinkedHashMap<>();
        for (int index = 0; index < conditions.size(); index++) {
            FieldPath path = conditions.get(index);
            if (rows.isReached(path)) {
                filters.add(compared(query, index, path, rows.value(path)));
            } else {
                bridged.computeIfAbsent(path.bridge().orElseThrow(), bridge -> new ArrayList<>())
                        .add(index);
            }
        }
        bridged.forEach((bridge, indexes) -> filters.add(rows.isAmong(
                bridge,
                () -> indexes.stream()
                        .map(index -> compared(query, index, conditions.get(index), rows.value(conditions.get(index))))
                        .toList())));
        if (!filters.isEmpty()) {
            builder.filter(filters);
        }
    }

    private RexNode compared(DetailQuery query, int index, FieldPath path, RexNode value) {
        Condition condition = query.where().get(index);
        return Comparison.of(condition)
                .over(builder, binding, index, condition, value, path.field().type());
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
