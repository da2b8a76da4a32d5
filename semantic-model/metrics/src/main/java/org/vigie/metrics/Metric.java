package org.vigie.metrics;

import java.util.List;
import org.vigie.contract.Label;

/**
 * A number with one definition everywhere.
 *
 * @param id stable, snake_case
 * @param unit one of {@link #UNITS}; a percent is a ratio from 0 to 1
 * @param direction whether higher or lower is better, or neither
 * @param additivity over what its values may be added
 */
public record Metric(
        String id,
        Label label,
        Label definition,
        String formula,
        String unit,
        String direction,
        String additivity,
        String dataset,
        Semantics semantics,
        MetricTerms terms) {
    /**
     * {@code indicator_unit}: whatever unit the indicator asked about is measured in; {@code dollar_per_unit}: dollars for
     * one of it.
     */
    public static final List<String> UNITS = List.of(
            "count",
            "percent",
            "dollar",
            "full_time_equivalent",
            "hour",
            "day",
            "point",
            "ratio",
            "indicator_unit",
            "dollar_per_unit");

    public static final List<String> DIRECTIONS = List.of("higher", "lower", "neutral");
    public static final List<String> ADDITIVITIES = List.of("all", "over_organisations", "not_over_time", "none");

    /** What this metric rests on, as a metric of its own that nobody can ask for. */
    public Metric inner(String suffix, Semantics inner) {
        return new Metric(
                id + "$" + suffix,
                label,
                definition,
                formula,
                unit,
                direction,
                additivity,
                dataset,
                inner,
                terms.bare());
    }
}
