package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.vigie.contract.Label;

/**
 * A value of an indicator for a month, as an organisation sends it.
 *
 * @param kind actual or provisional
 * @param published on which day; a later value replaces the earlier one
 * @param form of the month itself, or cumulated since 1 April
 */
public record Observation(
        String indicator,
        String organisation,
        YearMonth month,
        String kind,
        LocalDate published,
        String form,
        BigDecimal value,
        Optional<Label> note) {
    /** The statistical agency, which exchanges in SDMX-CSV. */
    public static final String SDMX_SENDER = "ISP";

    /** The organisation that sends workbooks. */
    public static final String WORKBOOK_SENDER = "CPT";

    /** The organisations that send French spreadsheets' CSV are all the others. */
    public boolean isSentInFrench() {
        return !organisation.equals(SDMX_SENDER) && !organisation.equals(WORKBOOK_SENDER);
    }
}
