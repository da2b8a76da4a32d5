package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.vigie.contract.Label;

/**
 * What an indicator is to reach in a year.
 *
 * @param revision 1 for the first target, one more for each change, which has a reason
 */
record Target(
        PlanYear year,
        int revision,
        Optional<BigDecimal> value,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<BigDecimal> tolerance,
        Optional<Label> text,
        LocalDate due,
        Optional<Label> reason) {
    static Target of(PlanYear year, LocalDate due) {
        return new Target(
                year,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                due,
                Optional.empty());
    }

    Target of(BigDecimal wanted) {
        return new Target(year, revision, Optional.of(wanted), low, high, tolerance, text, due, reason);
    }

    Target within(BigDecimal around) {
        return new Target(year, revision, value, low, high, Optional.of(around), text, due, reason);
    }

    Target between(Optional<BigDecimal> from, Optional<BigDecimal> to) {
        return new Target(year, revision, value, from, to, tolerance, text, due, reason);
    }

    Target inWords(Label words) {
        return new Target(year, revision, value, low, high, tolerance, Optional.of(words), due, reason);
    }

    Target revisedTo(BigDecimal wanted, Label why) {
        return new Target(year, revision + 1, Optional.of(wanted), low, high, tolerance, text, due, Optional.of(why));
    }
}
