package org.vigie.transforms.attainment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How a target is set. The codes are those of {@code target_kind_code}. */
public enum TargetKind {
    AT_LEAST("at_least", Direction.INCREASE),
    AT_MOST("at_most", Direction.DECREASE),
    RANGE("range", Direction.RANGE),
    EXACTLY("exactly", Direction.EXACT),
    /** A number to reach from the side that the indicator's direction says. */
    VALUE("value", Direction.UNKNOWN),
    /** A level of a scale, by its rank. */
    ORDINAL("ordinal", Direction.UNKNOWN),
    /** Something done by a day. */
    MILESTONE("milestone", Direction.MILESTONE),
    TEXT("text", Direction.NONE),
    /** There is to be a target, and nobody knows it yet. */
    TO_BE_DETERMINED("to_be_determined", Direction.NONE),
    NONE("none", Direction.NONE);

    private final String code;
    private final Direction direction;

    TargetKind(String code, Direction direction) {
        this.code = code;
        this.direction = direction;
    }

    public String code() {
        return code;
    }

    /** The direction that a target of this kind implies where the source declares none. */
    public Direction impliedDirection() {
        return direction;
    }

    public boolean isNumeric() {
        return this != TEXT && this != NONE && this != TO_BE_DETERMINED && this != MILESTONE;
    }

    public static Optional<TargetKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** The kind of a target as sources set it: text where they say so, else what the bounds make together. */
    public static TargetKind of(boolean isText, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        return isText ? TEXT : ofBounds(low, high);
    }

    /** The kind that a lower and an upper bound make together: equal ones say exactly, neither says none. */
    public static TargetKind ofBounds(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        if (low.isPresent() && high.isPresent()) {
            return low.get().compareTo(high.get()) == 0 ? EXACTLY : RANGE;
        }
        if (low.isPresent()) {
            return AT_LEAST;
        }
        return high.isPresent() ? AT_MOST : NONE;
    }
}
