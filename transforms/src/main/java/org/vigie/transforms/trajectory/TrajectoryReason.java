package org.vigie.transforms.trajectory;

/** Why a trajectory has its status. */
public enum TrajectoryReason {
    /** The due date has come: the verdict decides. */
    DUE,
    /** The index was compared with the policy's thresholds. */
    INDEX,
    /** A total that only grows has reached its target before the year is over. */
    REACHED_EARLY,
    /** A total that only grows has exceeded what the whole year allows. */
    EXCEEDED_EARLY,
    /** The value is where it should be, though where it came from is not known. */
    HOLDS_TARGET,
    /** Too little of the way should have been covered by now to say anything. */
    TOO_EARLY,
    NO_ACTUAL,
    NO_BASELINE,
    NO_NUMERIC_TARGET,
    /** A yearly total with a target of zero or less cannot be expected in proportion. */
    TARGET_NOT_POSITIVE,
    DIRECTION_UNKNOWN,
    TARGET_CONTRADICTS_DIRECTION
}
