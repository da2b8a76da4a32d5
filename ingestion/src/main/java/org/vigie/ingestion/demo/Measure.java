package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A measured value and, for shares and means, the numerator and denominator it is the rounded quotient of. */
record Measure(BigDecimal value, Optional<Parts> parts) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record Parts(BigDecimal numerator, BigDecimal denominator) {}

    /** The level rounded to so many decimals. */
    static Measure of(BigDecimal level, int decimals) {
        return new Measure(level.setScale(decimals, RoundingMode.HALF_EVEN), Optional.empty());
    }

    /** The quotient nearest to a level that whole numbers over a denominator can give; percent is 100 times it. */
    static Measure over(long denominator, BigDecimal level, boolean percent, int decimals) {
        BigDecimal count = BigDecimal.valueOf(denominator);
        BigDecimal factor = percent ? HUNDRED : BigDecimal.ONE;
        BigDecimal numerator = level.multiply(count).divide(factor, 0, RoundingMode.HALF_EVEN);
        BigDecimal value = numerator.multiply(factor).divide(count, decimals, RoundingMode.HALF_EVEN);
        return new Measure(value, Optional.of(new Parts(numerator, count)));
    }
}
