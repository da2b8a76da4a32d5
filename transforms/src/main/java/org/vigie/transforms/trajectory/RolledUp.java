package org.vigie.transforms.trajectory;

import java.math.BigDecimal;
import java.util.Optional;

/** One value out of several, with what it was computed from; or the reason why there is none. */
public record RolledUp(
        Optional<BigDecimal> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        RollUpReason reason) {
    static RolledUp none(RollUpReason reason) {
        return new RolledUp(Optional.empty(), Optional.empty(), Optional.empty(), reason);
    }

    static RolledUp of(Observed observed, RollUpReason reason) {
        return observed.value().isEmpty()
                ? none(RollUpReason.INCOMPLETE)
                : new RolledUp(observed.value(), observed.numerator(), observed.denominator(), reason);
    }

    static RolledUp summed(BigDecimal value) {
        return new RolledUp(Optional.of(value), Optional.empty(), Optional.empty(), RollUpReason.SUMMED);
    }
}
