package org.vigie.transforms.attainment;

/** Why progress is what it is, or why there is none. */
public enum ProgressReason {
    /** Measured along the way from the baseline to the target. */
    OK,
    /** The baseline met the target already: all or nothing. */
    DEGENERATE_BASELINE_MEETS,
    /** No baseline: the verdict stands, the way cannot be measured. */
    NO_BASELINE,
    NO_ACTUAL,
    /** Holding a level: all or nothing. */
    MAINTAIN,
    IN_BAND,
    /** Done in time or not: all or nothing. */
    MILESTONE,
    /** A level of a scale reached or not: all or nothing. */
    ORDINAL,
    /** The target is text, or there is none, or the indicator is for information. */
    NO_NUMERIC_TARGET,
    /** The target is still to be set. */
    TARGET_TO_BE_DETERMINED,
    DIRECTION_UNKNOWN,
    /** As a lower bound on an indicator that should go down. */
    TARGET_CONTRADICTS_DIRECTION
}
