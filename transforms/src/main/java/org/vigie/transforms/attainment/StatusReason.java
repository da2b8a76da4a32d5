package org.vigie.transforms.attainment;

/** Why a computed status is what it is. The names are the codes of {@code computed_reason_code}. */
public enum StatusReason {
    /** The date of the target has not come, or it has none. */
    NOT_DUE,
    /** The actual was compared with the target. */
    COMPARED,
    NO_ACTUAL,
    NO_NUMERIC_TARGET,
    /** A target is to come: the indicator has none, due or not. */
    TARGET_TO_BE_DETERMINED,
    DIRECTION_UNKNOWN,
    TARGET_CONTRADICTS_DIRECTION
}
