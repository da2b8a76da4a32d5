package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.contract.ColumnType;
import org.vigie.ingestion.contract.CellRules;
import org.vigie.ingestion.contract.DateForm;
import org.vigie.ingestion.contract.NumberForm;
import org.vigie.ingestion.contract.PeriodForm;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.ingestion.reading.CellParser.Parsed;

/** Numbers, dates and periods as governments write them, each by the form that its contract declares. */
class CellFormsTest {
    private static final ColumnType NUMBER = new ColumnType.Decimal(28, 6);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FRENCH  | 1 234,5      | 1234.5",
                "FRENCH  | 1\u00A0234\u00A0567,25 | 1234567.25",
                "FRENCH  | 1\u202F234   | 1234",
                "FRENCH  | 1\u20092345  | ",
                "FRENCH  | 1\u2009234,0 | 1234",
                "FRENCH  | 1 234\u00A0567 | ",
                "FRENCH  | 1234,5       | 1234.5",
                "FRENCH  | 1,234        | 1.234",
                "FRENCH  | (12)         | -12",
                "FRENCH  | 12-          | -12",
                "FRENCH  | \u221212,5   | -12.5",
                "FRENCH  | 1.5          | ",
                "FRENCH  | 1 23         | ",
                "ENGLISH | 1,234.5      | 1234.5",
                "ENGLISH | 1,234        | 1234",
                "ENGLISH | 12,34        | ",
                "ENGLISH | 1 234        | ",
                "ENGLISH | (1,045)      | -1045",
                "ENGLISH | -(12)        | ",
                "PLAIN   | 1234.5       | 1234.5",
                "PLAIN   | 4E-05        | 0.00004",
                "PLAIN   | -12          | -12",
                "PLAIN   | 1,234        | ",
                "PLAIN   | 12-          | ",
                "PLAIN   | \u0661\u0662 | "
            })
    void aNumberIsReadByItsDeclaredFormOrNotAtAll(NumberForm form, String text, BigDecimal expected) {
        Parsed parsed = parse(field(NUMBER, CellRules.PLAIN.with(form)), Cell.text(text));
        assertThat(parsed.value()
                        .map(value -> ((BigDecimal) value).stripTrailingZeros().toPlainString()))
                .isEqualTo(Optional.ofNullable(expected)
                        .map(value -> value.stripTrailingZeros().toPlainString()));
        assertThat(parsed.rejection().isPresent()).isEqualTo(expected == null);
    }

    @Test
    void anAmbiguousNumberIsAContractQuestionNeverAGuess() {
        Parsed parsed = parse(field(NUMBER, CellRules.PLAIN), Cell.text("1,234"));
        assertThat(parsed.rejection().orElseThrow().reason()).isEqualTo(RejectionReason.NUMBER_FORM_UNDECLARED);
        assertThat(parsed.rejection().orElseThrow().text().fr())
                .isEqualTo(
                        "« field » vaut « 1,234 », mais le contrat veut des nombres écrits comme 1234.5 (numbers: plain)."
                                + " Réécrivez-le, ou déclarez l'autre forme au contrat (plain, fr, en).");
    }

    @Test
    void tenthsAreExact() {
        SourceField field = field(NUMBER, CellRules.PLAIN.with(NumberForm.FRENCH));
        BigDecimal sum = ((BigDecimal) parse(field, Cell.text("0,1")).value().orElseThrow())
                .add((BigDecimal) parse(field, Cell.text("0,2")).value().orElseThrow());
        assertThat(sum).isEqualByComparingTo("0.3");
    }

    @ParameterizedTest
    @CsvSource({"£1045, 1045", "£1, 1", "-£3, -3", "'£ 7', 7"})
    void aDeclaredCurrencyMayStandBesideTheNumber(String text, BigDecimal expected) {
        CellRules pounds = new CellRules(
                Optional.empty(),
                Optional.of(Pattern.compile("Exempt under .*")),
                NumberForm.ENGLISH,
                Optional.of("£"),
                DateForm.ISO,
                Optional.empty());
        assertThat((BigDecimal)
                        parse(field(NUMBER, pounds), Cell.text(text)).value().orElseThrow())
                .isEqualByComparingTo(expected);
        assertThat(parse(field(NUMBER, pounds), Cell.text("Exempt under Section 43 of the FOI Act 2000")))
                .isEqualTo(Parsed.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ISO           | 2024-04-03      | 2024-04-03",
                "ISO           | 2024-02-30      | ",
                "ISO           | 03/04/2024      | ",
                "DAY_FIRST     | 03/04/2024      | 2024-04-03",
                "MONTH_FIRST   | 03/04/2024      | 2024-03-04",
                "DAY_FIRST     | 31/04/2024      | ",
                "FRENCH_WORDS  | 3 avril 2024    | 2024-04-03",
                "FRENCH_WORDS  | 1er août 2024   | 2024-08-01",
                "FRENCH_WORDS  | 3 avrill 2024   | ",
                "FRENCH_WORDS  | 30 février 2024 | ",
                "ENGLISH_WORDS | April 3, 2024   | 2024-04-03",
                "ENGLISH_WORDS | 3 April 2024    | 2024-04-03"
            })
    void aDateIsReadByItsDeclaredFormOrNotAtAll(DateForm form, String text, LocalDate expected) {
        Parsed parsed = parse(field(ColumnType.Plain.DATE, CellRules.PLAIN.with(form)), Cell.text(text));
        assertThat(parsed.value()).isEqualTo(Optional.ofNullable(expected));
        assertThat(parsed.rejection().isPresent()).isEqualTo(expected == null);
    }

    @ParameterizedTest
    @CsvSource({"61, 1900-03-01", "45385, 2024-04-03", "60, ", "45385.5, ", "0, "})
    void aSerialNumberIsADayFromMarch1900On(BigDecimal serial, LocalDate expected) {
        assertThat(parse(field(ColumnType.Plain.DATE, CellRules.PLAIN), new Cell.Numeric(serial))
                        .value())
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FISCAL_YEAR | 2024-2025     | 2024-2025",
                "FISCAL_YEAR | 2024-25       | 2024-2025",
                "FISCAL_YEAR | 2024/2025     | 2024-2025",
                "FISCAL_YEAR | 2024\u20132025 | 2024-2025",
                "FISCAL_YEAR | 1999-00       | 1999-2000",
                "FISCAL_YEAR | 2024-2026     | ",
                "FISCAL_YEAR | 2024-04       | ",
                "FISCAL_YEAR | T1 2024-2025  | ",
                "PERIOD      | T1 2024-2025  | 2024-2025-T1",
                "PERIOD      | 2024-25 Q4    | 2024-2025-T4",
                "PERIOD      | 2024-2025-T2  | 2024-2025-T2",
                "PERIOD      | T5 2024-2025  | ",
                "PERIOD      | 2024-04       | 2024-04",
                "PERIOD      | avril 2024    | 2024-04",
                "PERIOD      | April 2024    | 2024-04",
                "PERIOD      | 2024-13       | ",
                "PERIOD      | 2011-12       | "
            })
    void aPeriodIsBroughtToOneSpelling(PeriodForm form, String text, String expected) {
        Parsed parsed = parse(field(ColumnType.Plain.STRING, CellRules.PLAIN.with(form)), Cell.text(text));
        assertThat(parsed.value()).isEqualTo(Optional.ofNullable(expected));
        assertThat(parsed.rejection().isPresent()).isEqualTo(expected == null);
    }

    @Test
    void aWorkbooksErrorIsSetAsideUnlessTheContractCallsItMissing() {
        SourceField field = field(NUMBER, CellRules.PLAIN);
        assertThat(parse(field, new Cell.Fault("#DIV/0!"))
                        .rejection()
                        .orElseThrow()
                        .text()
                        .en())
                .isEqualTo("'field' shows its workbook's error '#DIV/0!'. Mend the formula or empty the cell.");
        assertThat(new CellParser(Set.of("#DIV/0!")).parse(field, new Cell.Fault("#DIV/0!")))
                .isEqualTo(Parsed.NONE);
    }

    private static SourceField field(ColumnType type, CellRules rules) {
        return new SourceField("field", List.of(), "field", type, false, false, rules);
    }

    private static Parsed parse(SourceField field, Cell cell) {
        return new CellParser(Set.of("", "n.d.")).parse(field, cell);
    }
}
