package org.vigie.dashboards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.contract.Language;

class FormatsTest {
    private final Formats french = new Formats(Language.FR);
    private final Formats english = new Formats(Language.EN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.82     | 82,0_%    | 82.0%
                    0        | 0,0_%     | 0.0%
                    1        | 100,0_%   | 100.0%
                    0.762951 | 76,3_%    | 76.3%
                    -0.0456  | −4,6_%    | −4.6%
                    12.345   | 1_234,5_% | 1,234.5%
                    """)
    void aRatioIsShownAsAPercentageWithOneDecimal(BigDecimal ratio, String fr, String en) {
        assertThat(french.percent(ratio)).isEqualTo(spaced(fr));
        assertThat(english.percent(ratio)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0      | 0_h
                    0.14   | 0,14_h
                    4.06   | 4,1_h
                    6248.4 | 6_248_h
                    """)
    void hoursAreShownTheFinerTheFewerTheyAre(BigDecimal hours, String fr) {
        assertThat(french.hours(hours)).isEqualTo(spaced(fr));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1234567890    | 1,2_G$   | $1.2B
                    345600000     | 345,6_M$ | $345.6M
                    12345.67      | 12,3_k$  | $12.3K
                    999950        | 1,0_M$   | $1.0M
                    999.49        | 999_$    | $999
                    0             | 0_$      | $0
                    -2500000      | −2,5_M$  | −$2.5M
                    330000000000  | 330,0_G$ | $330.0B
                    """)
    void moneyIsShortenedToItsScale(BigDecimal dollars, String fr, String en) {
        assertThat(french.money(dollars)).isEqualTo(spaced(fr));
        assertThat(english.money(dollars)).isEqualTo(en);
    }

    @Test
    void exactMoneyKeepsItsCents() {
        assertThat(french.moneyExact(new BigDecimal("1234567.891"))).isEqualTo(spaced("1_234_567,89_$"));
        assertThat(english.moneyExact(new BigDecimal("1234567.891"))).isEqualTo("$1,234,567.89");
    }

    @Test
    void aPriceBelowADollarKeepsPartsOfACent() {
        assertThat(french.price(new BigDecimal("106.250000"))).isEqualTo(spaced("106,25_$"));
        assertThat(english.price(new BigDecimal("1.004"))).isEqualTo("$1.00");
        assertThat(english.price(new BigDecimal("0.050576"))).isEqualTo("$0.0506");
        assertThat(french.price(new BigDecimal("-0.001462"))).isEqualTo(spaced("−0,0015_$"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    70.000000 | 0 | %    | 70_%      | 70%
                    69.960000 | 1 | %    | 69,96_%   | 69.96%
                    12.5      | 0 | days | 12,5_days | 12.5_days
                    1500      | 0 | $    | 1_500_$   | $1,500
                    3         | 1 | ''   | 3,0       | 3.0
                    """)
    void aMeasuredValueNeverHidesDecimalsThatDecideItsVerdict(
            BigDecimal value, int decimals, String symbol, String fr, String en) {
        assertThat(french.measured(value, decimals, symbol)).isEqualTo(spaced(fr));
        assertThat(english.measured(value, decimals, symbol)).isEqualTo(spaced(en));
    }

    @Test
    void datesAreWrittenOut() {
        assertThat(french.date(LocalDate.of(2017, 3, 31))).isEqualTo("31 mars 2017");
        assertThat(french.date(LocalDate.of(2017, 4, 1))).isEqualTo("1er avril 2017");
        assertThat(english.date(LocalDate.of(2017, 4, 1))).isEqualTo("April 1, 2017");
    }

    @Test
    void aListSaysAndBeforeItsLast() {
        assertThat(french.list(List.of("a", "b", "c"))).isEqualTo("a, b et c");
        assertThat(english.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(english.list(List.of("a"))).isEqualTo("a");
    }

    private static String spaced(String text) {
        return text.replace('_', '\u00a0');
    }
}
