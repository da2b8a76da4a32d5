package org.vigie.transforms.quality.series;

import java.io.Serializable;
import java.util.Map;

/**
 * When a change is unusual.
 *
 * @param deviations from the mean of the changes before
 * @param enoughChanges that there must be for that; with fewer a change must be twice the largest one before
 * @param leastChanges by granularity; with fewer nothing is said
 * @param boundBySeries within which a value of each series is usual
 */
public record Judgement(
        double deviations,
        int enoughChanges,
        Map<String, Integer> leastChanges,
        Map<String, Series.Bound> boundBySeries)
        implements Serializable {
    public Judgement {
        leastChanges = Map.copyOf(leastChanges);
        boundBySeries = Map.copyOf(boundBySeries);
    }

    /** How many periods a year has; none where a year is not made of such periods. */
    static int periodsOfAYear(String granularity) {
        return switch (granularity) {
            case "month" -> 12;
            case "quarter" -> 4;
            case "fiscal_year" -> 1;
            default -> throw new IllegalArgumentException("No such period in a year: " + granularity);
        };
    }
}
