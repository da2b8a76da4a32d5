package org.vigie.transforms.trajectory;

import java.util.Arrays;

/** How the values of an indicator add up. The names are the codes of {@code accumulation_code}. */
public enum Accumulation {
    /** What happened in the period: periods add up, and start again on 1 April. */
    FLOW,
    /** What happened since the baseline: the last value says it all. */
    CUMUL_SINCE_BASELINE,
    /** What there is at the end of the period: never added over time. */
    STOCK,
    /** A numerator over a denominator. */
    RATE,
    /** A mean, weighted by its denominator. */
    MEAN,
    /** An index or a score: stands for itself alone. */
    INDEX,
    /** A mean or sum of the last months, as its source computed it. */
    MOVING,
    /** Nobody has said. */
    UNKNOWN;

    /** The accumulation of a code; one that is not known here adds up in no known way. */
    public static Accumulation of(String code) {
        return Arrays.stream(values())
                .filter(accumulation -> accumulation.name().equals(code))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
