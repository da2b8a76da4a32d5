package org.vigie.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.metrics.Bridge;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Field;
import org.vigie.metrics.Relationship;
import org.vigie.metrics.SemanticModel;

/**
 * SQL that aggregates a dataset by a field, put together without the planner: the joins that the model declares, then the
 * aggregates as given over the columns of the dataset. Over a bridge, rows are counted once and sums are shared by weight.
 */
final class FieldSql {
    private final SemanticModel model;
    private final Dataset dataset;
    private final String name;
    private final String prefix;

    FieldSql(SemanticModel model, String dataset, String field) {
        this.model = model;
        this.dataset = model.dataset(dataset);
        this.prefix = field.substring(0, field.indexOf('.'));
        this.name = field.substring(field.indexOf('.') + 1);
    }

    String grouped(List<String> aggregates) {
        Optional<Bridge> bridge = dataset.findBridge(prefix);
        List<String> values = bridge.isEmpty()
                ? aggregates
                : aggregates.stream().map(this::overBridge).toList();
        String[] picked = String.join(", ", values).split(SurroundingMetricsTest.WHERE);
        return "SELECT k, " + picked[0] + " FROM (SELECT f.*, " + source(bridge) + ") f"
                + (picked.length > 1 ? SurroundingMetricsTest.WHERE + picked[1] : "") + " GROUP BY k";
    }

    private String source(Optional<Bridge> bridge) {
        String fact = " FROM " + dataset.table().name() + " f";
        if (prefix.equals(dataset.name())) {
            return "f." + column(dataset) + " AS k" + fact;
        }
        if (bridge.isPresent()) {
            Dataset target = model.dataset(bridge.get().to());
            return "d.%s AS k, coalesce(b.%s, 1) AS w%s LEFT JOIN %s b ON b.%s = f.%s LEFT JOIN %s d ON d.%s = b.%s"
                    .formatted(
                            column(target),
                            bridge.get().weight(),
                            fact,
                            bridge.get().through(),
                            bridge.get().fromColumn(),
                            bridge.get().fromColumn(),
                            target.table().name(),
                            bridge.get().toColumn(),
                            bridge.get().toColumn());
        }
        return dataset.findRelationship(prefix)
                .map(near -> "d." + column(model.dataset(near.to())) + " AS k" + fact + join("f", "d", near))
                .orElseGet(() -> overTwo(fact));
    }

    private String overTwo(String fact) {
        return dataset.relationships().stream()
                .flatMap(near -> model.dataset(near.to()).findRelationship(prefix).stream()
                        .map(far -> "d." + column(model.dataset(far.to())) + " AS k" + fact + join("f", "e", near)
                                + join("e", "d", far)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), paths -> {
                    if (paths.size() != 1) {
                        throw new IllegalStateException(
                                paths.size() + " paths from " + dataset.name() + " to " + prefix);
                    }
                    return paths.get(0);
                }));
    }

    private String join(String from, String alias, Relationship step) {
        String current =
                step.onlyCurrent().map(flag -> " AND " + alias + "." + flag).orElse("");
        return " LEFT JOIN %s %s ON %s.%s = %s.%s%s"
                .formatted(
                        model.dataset(step.to()).table().name(),
                        alias,
                        alias,
                        step.toColumn(),
                        from,
                        step.fromColumn(),
                        current);
    }

    private String column(Dataset of) {
        return of.findField(name).map(Field::columnEn).orElseThrow();
    }

    private String overBridge(String aggregate) {
        return aggregate
                .replace("count(*)", "count(DISTINCT " + dataset.keyColumn() + ")")
                .replaceAll("sum\\(([a-z_]+)\\)", "sum($1 * w)");
    }
}
