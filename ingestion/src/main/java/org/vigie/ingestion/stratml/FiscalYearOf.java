package org.vigie.ingestion.stratml;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;

/** The fiscal year, April to March, in which a day of StratML lies. */
public final class FiscalYearOf {
    private FiscalYearOf() {}

    /** As in {@code 2024-2025}; empty where the text is no day. */
    public static String day(String isoDay) {
        try {
            LocalDate day = LocalDate.parse(isoDay);
            int first = day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1;
            return first + "-" + (first + 1);
        } catch (DateTimeParseException e) {
            return "";
        }
    }
}
