package org.vigie.transforms.trajectory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Between what a value can lie at all. */
public record Bounds(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A percentage that never left 0 to 100 stays there; what was never negative stays so. */
    public static Bounds of(boolean isPercent, List<Point> points) {
        boolean negative = points.stream().anyMatch(point -> point.value().signum() < 0);
        boolean beyond = points.stream().anyMatch(point -> point.value().compareTo(HUNDRED) > 0);
        return new Bounds(
                negative ? Optional.empty() : Optional.of(BigDecimal.ZERO),
                isPercent && !beyond ? Optional.of(HUNDRED) : Optional.empty());
    }

    BigDecimal clip(BigDecimal value) {
        BigDecimal raised = low.map(value::max).orElse(value);
        return high.map(raised::min).orElse(raised);
    }
}
