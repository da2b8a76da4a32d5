package org.vigie.transforms.trajectory;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A value of one period, territory or unit, and what it was computed from.
 *
 * @param place of the period in its fiscal year, from 1; of no meaning among territories
 */
public record Observed(
        int place, Optional<BigDecimal> value, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {}
