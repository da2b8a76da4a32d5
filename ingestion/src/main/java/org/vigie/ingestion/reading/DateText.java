package org.vigie.ingestion.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.ingestion.contract.DateForm;

/** Understands a date by the form that its contract declares. Days that no calendar has are none. */
final class DateText {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(\\d{1,2})(?:er)?[ \\u00A0](\\p{L}+\\.?)[ \\u00A0](\\d{4})");
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile("(\\p{L}+) (\\d{1,2}), (\\d{4})");
    private static final List<String> FRENCH_MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");
    private static final List<String> ENGLISH_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** Day 0 of the serials that workbooks write; serial 60 is a 29 February 1900 that never was. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final int FIRST_TRUE_SERIAL = 61;
    private static final int LAST_SERIAL = 2_958_465;

    private DateText() {}

    static Optional<LocalDate> parse(String text, DateForm form) {
        return switch (form) {
            case ISO -> day(ISO.matcher(text), 1, 2, 3);
            case DAY_FIRST -> day(SLASHED.matcher(text), 3, 2, 1);
            case MONTH_FIRST -> day(SLASHED.matcher(text), 3, 1, 2);
            case FRENCH_WORDS -> words(DAY_MONTH_YEAR.matcher(text), FRENCH_MONTHS, 3, 2, 1);
            case ENGLISH_WORDS ->
                words(DAY_MONTH_YEAR.matcher(text), ENGLISH_MONTHS, 3, 2, 1)
                        .or(() -> words(MONTH_DAY_YEAR.matcher(text), ENGLISH_MONTHS, 3, 1, 2));
        };
    }

    /** The day that a workbook's serial number means, in its 1900 system from 1 March 1900 on. */
    static Optional<LocalDate> ofSerial(BigDecimal serial) {
        boolean whole = serial.stripTrailingZeros().scale() <= 0;
        return whole
                        && serial.compareTo(BigDecimal.valueOf(FIRST_TRUE_SERIAL)) >= 0
                        && serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0
                ? Optional.of(SERIAL_ZERO.plusDays(serial.intValue()))
                : Optional.empty();
    }

    /** The number of a month of that name, in French or English; none where it is no month. */
    static Optional<Integer> month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int french = FRENCH_MONTHS.indexOf(lower);
        int month = french >= 0 ? french : ENGLISH_MONTHS.indexOf(lower);
        return month < 0 ? Optional.empty() : Optional.of(month + 1);
    }

    private static Optional<LocalDate> day(Matcher found, int year, int month, int day) {
        return found.matches() ? day(number(found, year), number(found, month), number(found, day)) : Optional.empty();
    }

    private static Optional<LocalDate> words(Matcher found, List<String> months, int year, int month, int day) {
        if (!found.matches()) {
            return Optional.empty();
        }
        int named = months.indexOf(found.group(month).toLowerCase(Locale.ROOT));
        return named < 0 ? Optional.empty() : day(number(found, year), named + 1, number(found, day));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return year == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
