package org.vigie.transforms.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The change still needed in a month over the change seen in one (M14): 1 means going on as before is enough, 2 that it
 * takes twice as much.
 *
 * @param ratio empty where the code says why
 */
public record RequiredEffort(Optional<BigDecimal> ratio, Code code) {
    /** What the ratio means, or why there is none. */
    public enum Code {
        OK,
        /** The target is met: no effort. */
        MET,
        /** Things stand still or go the wrong way: no multiple of that gets there. */
        RECUL,
        /** No month is left. */
        NO_TIME_LEFT,
        /** There is no single value to reach, or no way to tell how fast things go. */
        NOT_DEFINED
    }

    /**
     * @param gap from the value to the target, so that adding it reaches the target
     * @param monthsLeft until the due date
     * @param slope change seen in a month; empty where it is not known
     */
    static RequiredEffort of(BigDecimal gap, boolean met, long monthsLeft, Optional<BigDecimal> slope) {
        if (met) {
            return new RequiredEffort(
                    Optional.of(BigDecimal.ZERO.setScale(RollUp.SCALE, RoundingMode.UNNECESSARY)), Code.MET);
        }
        if (slope.isEmpty()) {
            return none(Code.NOT_DEFINED);
        }
        if (monthsLeft <= 0) {
            return none(Code.NO_TIME_LEFT);
        }
        BigDecimal seen = slope.get();
        if (seen.signum() != gap.signum()) {
            return none(Code.RECUL);
        }
        BigDecimal months = BigDecimal.valueOf(monthsLeft);
        return new RequiredEffort(
                Optional.of(gap.divide(seen.multiply(months), RollUp.SCALE, RoundingMode.HALF_EVEN)), Code.OK);
    }

    static RequiredEffort none(Code code) {
        return new RequiredEffort(Optional.empty(), code);
    }
}
