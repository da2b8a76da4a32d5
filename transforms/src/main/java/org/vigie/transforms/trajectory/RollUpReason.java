package org.vigie.transforms.trajectory;

/** How a value over several periods, territories or units is known, or why there is none. */
public enum RollUpReason {
    /** As its source gives it. */
    DELIVERED,
    /** The sum of its parts. */
    SUMMED,
    /** The last of its parts. */
    LAST,
    /** The sum of numerators over the sum of denominators. */
    RECOMPUTED,
    /** A part is missing: a sum of the others would pass for the whole. */
    INCOMPLETE,
    /** Rates and means need their numerators and denominators; an average of averages is none. */
    NO_PARTS,
    /** All denominators are zero. */
    ZERO_DENOMINATOR,
    /** Values in this unit cannot be added. */
    UNIT_NOT_ADDITIVE,
    /** An index, a score or a moving value stands for itself alone. */
    NOT_ROLLED_UP,
    /** Nobody has said how the values add up. */
    ACCUMULATION_UNKNOWN;

    /** Whether there is a value. */
    public boolean isKnown() {
        return this == DELIVERED || this == SUMMED || this == LAST || this == RECOMPUTED;
    }
}
