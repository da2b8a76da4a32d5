package org.vigie.transforms.attainment;

import java.time.LocalDate;
import java.util.Optional;

/** When a target may be judged. */
public final class DueRule {
    private DueRule() {}

    /**
     * A target is due once its date has come: within the period measured and on the day of judgement. One without a date
     * ("ongoing", "other") is not due.
     */
    public static boolean isDue(Optional<LocalDate> dueDate, LocalDate periodEnd, LocalDate asOf) {
        return dueDate.filter(date -> !date.isAfter(periodEnd) && !date.isAfter(asOf))
                .isPresent();
    }
}
