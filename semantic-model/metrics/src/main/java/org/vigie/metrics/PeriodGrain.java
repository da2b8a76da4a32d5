package org.vigie.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far one step back in the calendar goes. */
public enum PeriodGrain {
    /** As long as the period itself: from a quarter to the quarter before. */
    PERIOD,
    MONTH,
    QUARTER,
    FISCAL_YEAR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(PeriodGrain::code).toList();
    }

    static Optional<PeriodGrain> find(String code) {
        return Arrays.stream(values())
                .filter(grain -> grain.code().equals(code))
                .findFirst();
    }
}
