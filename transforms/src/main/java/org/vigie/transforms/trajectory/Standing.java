package org.vigie.transforms.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Where an indicator stands: six decimals, half-even; what is empty is not defined, never zero.
 *
 * @param expectedProgress the part of the way that should be covered by now, 0 to 1 (M10)
 * @param index progress over expected progress (M11)
 */
public record Standing(
        TrajectoryStatus status,
        TrajectoryReason reason,
        Optional<BigDecimal> expectedProgress,
        Optional<BigDecimal> index) {
    public Standing {
        expectedProgress = expectedProgress.map(Standing::rounded);
        index = index.map(Standing::rounded);
    }

    static Standing of(TrajectoryStatus status, TrajectoryReason reason) {
        return new Standing(status, reason, Optional.empty(), Optional.empty());
    }

    static Standing notEvaluable(TrajectoryReason reason) {
        return of(TrajectoryStatus.NOT_EVALUABLE, reason);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(RollUp.SCALE, RoundingMode.HALF_EVEN);
    }
}
