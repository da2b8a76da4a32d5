package org.vigie.ingestion.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.ingestion.contract.PeriodForm;

/** Brings the ways to name a fiscal year, a quarter or a month to the one spelling of {@code dim_period}. */
final class PeriodText {
    private static final String YEARS = "(\\d{4})\\s?[-/\\u2013\\u2014]\\s?(\\d{4}|\\d{2})";
    private static final Pattern FISCAL_YEAR = Pattern.compile(YEARS);
    private static final Pattern QUARTER_FIRST = Pattern.compile("[TQ]([1-4])[ \\u00A0,-]+" + YEARS);
    private static final Pattern QUARTER_LAST = Pattern.compile(YEARS + "[ \\u00A0,-]+[TQ]([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern MONTH_NAME = Pattern.compile("(\\p{L}+)[ \\u00A0](\\d{4})");

    private static final Pattern SDMX = Pattern.compile("(\\d{4})-(?:Q([1-4])|(A1))");

    private PeriodText() {}

    static Optional<String> parse(String text, PeriodForm form) {
        if (form == PeriodForm.SDMX) {
            return sdmx(text);
        }
        Matcher years = FISCAL_YEAR.matcher(text);
        Optional<String> fiscalYear = years.matches() ? fiscalYear(years.group(1), years.group(2)) : Optional.empty();
        if (form == PeriodForm.PERIOD
                && fiscalYear.isPresent()
                && MONTH.matcher(text).matches()) {
            // 2011-12 is a fiscal year to some and December to others
            return Optional.empty();
        }
        return form == PeriodForm.FISCAL_YEAR
                ? fiscalYear
                : fiscalYear.or(() -> quarter(text)).or(() -> month(text));
    }

    private static Optional<String> sdmx(String text) {
        Matcher found = SDMX.matcher(text);
        if (!found.matches()) {
            return MONTH.matcher(text).matches() ? Optional.of(text) : Optional.empty();
        }
        int year = Integer.parseInt(found.group(1));
        if (found.group(2) == null) {
            return Optional.of("%04d-%04d".formatted(year, year + 1));
        }
        // January to March end the fiscal year that began the year before
        int quarter = Integer.parseInt(found.group(2));
        int begin = quarter == 1 ? year - 1 : year;
        return Optional.of("%04d-%04d-T%d".formatted(begin, begin + 1, quarter == 1 ? 4 : quarter - 1));
    }

    private static Optional<String> quarter(String text) {
        Matcher first = QUARTER_FIRST.matcher(text);
        if (first.matches()) {
            return fiscalYear(first.group(2), first.group(3)).map(year -> year + "-T" + first.group(1));
        }
        Matcher last = QUARTER_LAST.matcher(text);
        return last.matches()
                ? fiscalYear(last.group(1), last.group(2)).map(year -> year + "-T" + last.group(3))
                : Optional.empty();
    }

    private static Optional<String> month(String text) {
        if (MONTH.matcher(text).matches()) {
            return Optional.of(text);
        }
        Matcher named = MONTH_NAME.matcher(text);
        return named.matches()
                ? DateText.month(named.group(1)).map(month -> "%s-%02d".formatted(named.group(2), month))
                : Optional.empty();
    }

    private static Optional<String> fiscalYear(String first, String second) {
        int begin = Integer.parseInt(first);
        int end = second.length() == 4
                ? Integer.parseInt(second)
                : begin - begin % 100 + Integer.parseInt(second) + (begin % 100 == 99 ? 100 : 0);
        return end == begin + 1 ? Optional.of("%04d-%04d".formatted(begin, end)) : Optional.empty();
    }
}
