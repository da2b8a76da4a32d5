package org.vigie.ingestion.contract;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the cells of one field are written.
 *
 * @param pattern what a text must match, as it is landed
 * @param missing texts that stand for a value that is missing, beside the contract's null values: an exemption sentence
 *     in a money column, for one
 * @param numbers how numbers are written
 * @param currency a sign that may stand before or after a number
 * @param dates how dates are written
 * @param period present where the text names a time
 */
public record CellRules(
        Optional<Pattern> pattern,
        Optional<Pattern> missing,
        NumberForm numbers,
        Optional<String> currency,
        DateForm dates,
        Optional<PeriodForm> period) {
    /** Plain numbers, ISO dates, any text. */
    public static final CellRules PLAIN = new CellRules(
            Optional.empty(), Optional.empty(), NumberForm.PLAIN, Optional.empty(), DateForm.ISO, Optional.empty());

    /** The same, for texts that must match. */
    public CellRules matching(Pattern allowed) {
        return new CellRules(Optional.of(allowed), missing, numbers, currency, dates, period);
    }

    /** The same, for numbers written so. */
    public CellRules with(NumberForm form) {
        return new CellRules(pattern, missing, form, currency, dates, period);
    }

    /** The same, for dates written so. */
    public CellRules with(DateForm form) {
        return new CellRules(pattern, missing, numbers, currency, form, period);
    }

    /** The same, for texts that name a time. */
    public CellRules with(PeriodForm form) {
        return new CellRules(pattern, missing, numbers, currency, dates, Optional.of(form));
    }
}
