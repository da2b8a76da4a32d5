package org.vigie.transforms.attainment;

import java.math.BigDecimal;
import java.util.Optional;

/** The ratio to the target and its reason. */
record Ratio(Optional<BigDecimal> value, RatioReason reason) {
    static final Ratio NOT_APPLICABLE = new Ratio(Optional.empty(), RatioReason.NOT_APPLICABLE);

    static Ratio of(Direction direction, BigDecimal actual, BigDecimal target) {
        boolean lowerIsBetter = direction == Direction.DECREASE;
        if (actual.signum() < 0 || target.signum() < 0) {
            return none(RatioReason.NEGATIVE);
        }
        if (target.signum() == 0) {
            return lowerIsBetter && actual.signum() == 0
                    ? new Ratio(Optional.of(BigDecimal.ONE), RatioReason.ZERO_MET)
                    : none(RatioReason.ZERO_TARGET);
        }
        if (lowerIsBetter && actual.signum() == 0) {
            return none(RatioReason.ZERO_ACTUAL);
        }
        return new Ratio(
                Optional.of(
                        lowerIsBetter
                                ? AttainmentEngine.quotient(target, actual)
                                : AttainmentEngine.quotient(actual, target)),
                RatioReason.OK);
    }

    private static Ratio none(RatioReason reason) {
        return new Ratio(Optional.empty(), reason);
    }
}
