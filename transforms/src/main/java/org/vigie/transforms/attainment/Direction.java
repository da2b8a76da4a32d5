package org.vigie.transforms.attainment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Where an indicator should go. The names are the codes of {@code direction_code}. */
public enum Direction {
    /** Higher is better. */
    INCREASE(1),
    /** Lower is better. */
    DECREASE(-1),
    /** Stay at or above the target. */
    MAINTAIN_ABOVE(1),
    /** Stay at or below the target. */
    MAINTAIN_BELOW(-1),
    /** Stay within a band, bounds included. */
    RANGE(0),
    /** Hit one value within a tolerance. */
    EXACT(0),
    /** Be done by a date. */
    MILESTONE(0),
    /** For context or information: never judged. */
    NONE(0),
    /** Nobody has said: not judged, and a finding until somebody does. */
    UNKNOWN(0);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    public static Optional<Direction> find(String code) {
        return Arrays.stream(values())
                .filter(direction -> direction.name().equals(code))
                .findFirst();
    }

    /** Whether only staying counts, so that there is no way to go from a baseline. */
    boolean maintains() {
        return this == MAINTAIN_ABOVE || this == MAINTAIN_BELOW;
    }

    /** Whether the target is one value to reach from one side. */
    boolean hasOneSide() {
        return sign != 0;
    }

    /** Whether less of it is better. */
    public boolean wantsLess() {
        return sign < 0;
    }

    /** Whether one wants more where the other wants less. */
    boolean opposes(Direction other) {
        return sign * other.sign < 0;
    }

    /**
     * The value turned so that more is better. The whole engine works on turned values: lower-is-better is the mirror of
     * higher-is-better here, and nowhere else.
     */
    BigDecimal turned(BigDecimal value) {
        return sign < 0 ? value.negate() : value;
    }
}
