package org.vigie.transforms.attainment;

import java.math.BigDecimal;
import java.util.Optional;

/** Progress and its reason. */
record Progress(Optional<BigDecimal> value, ProgressReason reason) {
    static final Progress NO_BASELINE = new Progress(Optional.empty(), ProgressReason.NO_BASELINE);

    static Progress allOrNothing(boolean met, ProgressReason reason) {
        return new Progress(Optional.of(met ? BigDecimal.ONE : BigDecimal.ZERO), reason);
    }

    /** The part of the way from baseline to target that was covered; more is better in all three. */
    static Progress along(BigDecimal baseline, BigDecimal target, BigDecimal actual) {
        return baseline.compareTo(target) >= 0
                ? allOrNothing(actual.compareTo(target) >= 0, ProgressReason.DEGENERATE_BASELINE_MEETS)
                : new Progress(
                        Optional.of(AttainmentEngine.quotient(actual.subtract(baseline), target.subtract(baseline))),
                        ProgressReason.OK);
    }

    /** The part of the baseline's distance to the band that is gone, for a value still outside. */
    static Progress towards(BigDecimal baselineDistance, BigDecimal distance) {
        return baselineDistance.signum() == 0
                ? allOrNothing(false, ProgressReason.DEGENERATE_BASELINE_MEETS)
                : new Progress(
                        Optional.of(AttainmentEngine.quotient(baselineDistance.subtract(distance), baselineDistance)),
                        ProgressReason.OK);
    }
}
