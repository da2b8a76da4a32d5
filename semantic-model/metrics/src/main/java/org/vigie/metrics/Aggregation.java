package org.vigie.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the values of many rows become one. */
public enum Aggregation {
    COUNT,
    COUNT_DISTINCT,
    SUM,
    MIN,
    MAX,
    /** The middle value; of an even number of values exactly half-way between the two in the middle. */
    MEDIAN,
    /** The smallest value that at least the given fraction of the values does not exceed. */
    PERCENTILE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Aggregation::code).toList();
    }

    static Optional<Aggregation> find(String code) {
        return Arrays.stream(values())
                .filter(aggregation -> aggregation.code().equals(code))
                .findFirst();
    }

    /** Whether no rows make zero, not nothing. */
    public boolean counts() {
        return this == COUNT || this == COUNT_DISTINCT;
    }

    /** Whether every row must stand once, so that a bridge cannot be crossed. */
    public boolean isHolistic() {
        return this == MEDIAN || this == PERCENTILE;
    }
}
