package org.vigie.transforms.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The stretch of time over which progress is expected, in proportion to its days.
 *
 * @param from the day on which the baseline was measured, or on which the fiscal year begins
 * @param due after {@code from}
 */
public record Way(LocalDate from, LocalDate due) {
    /** More than what is stored, so that nothing is compared with a rounded part. */
    private static final int SCALE = 12;

    public Way {
        if (!due.isAfter(from)) {
            throw new IllegalArgumentException("Due date " + due + " does not follow " + from);
        }
    }

    /** The part of it that is over at the end of a day, from 0 to 1. */
    BigDecimal elapsed(LocalDate day) {
        BigDecimal past = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day));
        BigDecimal whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, due));
        return past.divide(whole, SCALE, RoundingMode.HALF_EVEN)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
    }
}
