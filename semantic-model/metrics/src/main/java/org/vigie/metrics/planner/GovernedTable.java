package org.vigie.metrics.planner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Metric;
import org.vigie.metrics.MetricErrors;
import org.vigie.metrics.SemanticModel;

/**
 * A dataset as SQL sees it: its columns are the fields that its metrics can be broken down by, as
 * {@code organisation.code} or {@code organisation_code}, and its measures the metrics.
 *
 * @param alias that its columns may be written with
 */
record GovernedTable(SemanticModel model, Dataset dataset, String alias) {
    /** The table of that name; only datasets that have metrics are tables. */
    static GovernedTable of(SemanticModel model, SqlIdentifier name, String alias) {
        List<String> known =
                model.metrics().stream().map(Metric::dataset).distinct().toList();
        String given = String.join(".", name.names);
        if (!known.contains(given)) {
            throw SqlErrors.unknownTable(given, known);
        }
        return new GovernedTable(model, model.dataset(given), alias);
    }

    /** The id of the field that a column name means. */
    String field(SqlIdentifier column) {
        if (column.isStar()) {
            throw SqlErrors.refused("*", column.getParserPosition());
        }
        String written = String.join(".", column.names);
        return find(column.names)
                .or(() -> column.names.size() > 1 && column.names.get(0).equals(alias)
                        ? find(column.names.subList(1, column.names.size()))
                        : Optional.empty())
                .orElseThrow(() -> isMetric(written)
                        ? SqlErrors.bareMetric(written)
                        : MetricErrors.unknownField(written, model.reachableFields(dataset)));
    }

    /** The metric inside {@code AGGREGATE(…)}; nothing where the expression is something else. */
    Optional<String> findMetric(SqlNode expression) {
        if (!(expression instanceof SqlCall call)
                || !call.getOperator().getName().toUpperCase(Locale.ROOT).equals("AGGREGATE")
                || call.operandCount() != 1
                || call.getFunctionQuantifier() != null
                || !(call.operand(0) instanceof SqlIdentifier name)
                || name.isStar()) {
            return Optional.empty();
        }
        List<String> names =
                name.names.size() == 2 && name.names.get(0).equals(alias) ? name.names.subList(1, 2) : name.names;
        Metric metric = model.metric(String.join(".", names));
        if (!metric.dataset().equals(dataset.name())) {
            throw SqlErrors.metricElsewhere(metric.id(), dataset.name(), metric.dataset());
        }
        return Optional.of(metric.id());
    }

    private Optional<String> find(List<String> names) {
        String written = String.join(".", names);
        if (written.contains(".") && FieldPath.find(model, dataset, written).isPresent()) {
            return Optional.of(written);
        }
        return model.reachableFields(dataset).stream()
                .filter(id -> id.equals(dataset.name() + "." + written)
                        || id.replace('.', '_').equals(written))
                .findFirst();
    }

    private boolean isMetric(String written) {
        return model.metrics().stream().anyMatch(metric -> metric.id().equals(written));
    }
}
