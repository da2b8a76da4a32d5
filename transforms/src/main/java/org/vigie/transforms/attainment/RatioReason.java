package org.vigie.transforms.attainment;

/** Why the ratio to the target is what it is, or why there is none. */
public enum RatioReason {
    OK,
    ZERO_TARGET,
    /** The target is zero, lower is better, and zero was reached: the ratio is 1. */
    ZERO_MET,
    /** Lower is better and nothing was left: the ratio has no upper bound. */
    ZERO_ACTUAL,
    /** A ratio of negative values says nothing. */
    NEGATIVE,
    NO_VALUE,
    NOT_APPLICABLE
}
