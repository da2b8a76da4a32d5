package org.vigie.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;

/**
 * On what terms a metric is given.
 *
 * @param owner who answers for the definition
 * @param version counts up when the meaning changes
 * @param format how a value is written in each language, as in {@code # ##0,0 %}
 * @param fillNullsWith what stands where there is no value; nothing leaves it missing
 * @param fillMissing whether combinations of the members of an answer that have no row get one
 * @param dimensions by which it may be broken down; empty for all that it reaches
 * @param forbiddenDimensions by which it must not be
 */
public record MetricTerms(
        String owner,
        String version,
        Label format,
        Disclosure disclosure,
        Optional<BigDecimal> fillNullsWith,
        boolean fillMissing,
        List<String> dimensions,
        List<String> forbiddenDimensions) {
    public MetricTerms {
        dimensions = List.copyOf(dimensions);
        forbiddenDimensions = List.copyOf(forbiddenDimensions);
    }

    /** Those of a part that no answer shows: the whole's own terms say what may be told, by what, and what fills a hole. */
    MetricTerms bare() {
        return new MetricTerms(
                owner, version, format, Disclosure.PUBLIC, Optional.empty(), false, List.of(), List.of());
    }

    /** Whether a field, as in {@code organisation.code}, may break the metric down or pick rows for it. */
    public boolean allows(String field) {
        String dimension = field.substring(0, Math.max(field.indexOf('.'), 0));
        return (dimensions.isEmpty() || dimensions.contains(dimension)) && !forbiddenDimensions.contains(dimension);
    }

    /** The usual way to write a value of a unit. */
    static Label usualFormat(String unit) {
        return switch (unit) {
            case "percent" -> new Label("# ##0,0 %", "#,##0.0%");
            case "dollar" -> new Label("# ##0 $", "$#,##0");
            case "dollar_per_unit" -> new Label("# ##0,00 $ par unité", "$#,##0.00 per unit");
            case "count" -> new Label("# ##0", "#,##0");
            case "hour" -> new Label("# ##0,0 h", "#,##0.0 h");
            case "ratio" -> new Label("# ##0,00", "#,##0.00");
            case "indicator_unit" -> new Label("# ##0,##", "#,##0.##");
            case "day" -> new Label("# ##0,0 j", "#,##0.0 d");
            default -> new Label("# ##0,0", "#,##0.0");
        };
    }
}
