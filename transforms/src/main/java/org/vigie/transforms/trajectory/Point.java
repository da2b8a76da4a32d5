package org.vigie.transforms.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A value at the end of a period. */
public record Point(LocalDate periodEnd, BigDecimal value) {
    /** Months since the year zero: the scale on which the ends of periods stand evenly. */
    long month() {
        return month(periodEnd);
    }

    static long month(LocalDate date) {
        return date.getYear() * 12L + date.getMonthValue();
    }
}
