package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.workspace.Principal;
import org.vigie.metrics.PeriodComparison;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.policy.RowPolicies;

/** Every kind of metric, worked out by hand on a calendar that goes wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricKindsTest {
    private static final String QUARTERS = "period.granularity = quarter";

    private final Publications publications;

    MetricKindsTest(@TempDir Path folder) {
        publications = new Publications(
                SampleCalendar.star().publish(folder, SampleGovernment.PUBLICATION),
                SampleCalendar.model(),
                RowPolicies.shipped(),
                Principal.LOCAL);
    }

    @AfterAll
    void close() {
        publications.close();
    }

    @Test
    void extremesAndPercentilesAreValuesAndTheMedianLiesExactlyBetweenTwo() {
        assertAnswer(Ask.of("smallest,largest,middle,ninth_decile", "organisation.code", QUARTERS), """
                organisation.code | smallest | largest | middle | ninth_decile
                A | 5 | 40 | 15 | 40
                B | 100 | 999 | 300 | 999
                """);
        assertAnswer(Ask.of("middle", "", QUARTERS), """
                middle
                30
                """);
    }

    @Test
    void aSingleValueIsNeitherAddedNorAveragedOverTwoRows() {
        assertAnswer(Ask.totalled(Ask.of("only_payment", "period.code", QUARTERS)), """
                period.code | totalled_fields | only_payment
                 | 1 |
                2015-2016-T1 | 0 |
                2015-2016-T2 | 0 | 20
                2015-2016-T4 | 0 | 40
                2016-2017-T1 | 0 |
                2016-2017-T2 | 0 | 5
                2016-2017-T3 | 0 |
                """);
    }

    @Test
    void aCompleteValueIsMissingWhileAnyOfItsRowsIsUnknown() {
        assertAnswer(Ask.totalled(Ask.of("heads,heads_if_all_known", "period.code", QUARTERS)), """
                period.code | totalled_fields | heads | heads_if_all_known
                 | 1 | 1217 |
                2015-2016-T1 | 0 | 140 | 140
                2015-2016-T2 | 0 | 80 | 80
                2015-2016-T3 | 0 | 997 |
                """);
    }

    @Test
    void distinctCountsDoNotAddUp() {
        assertAnswer(Ask.totalled(Ask.of("organisations_paid", "period.code", QUARTERS)), """
                period.code | totalled_fields | organisations_paid
                 | 1 | 2
                2015-2016-T1 | 0 | 2
                2015-2016-T2 | 0 | 1
                2015-2016-T4 | 0 | 1
                2016-2017-T1 | 0 | 2
                2016-2017-T2 | 0 | 1
                2016-2017-T3 | 0 | 1
                """);
    }

    @Test
    void theYearToDateCarriesOnWherePeriodsArePartialAndStartsAnewInApril() {
        assertAnswer(Ask.of("spending,to_date", "organisation.code,period.code", QUARTERS), """
                organisation.code | period.code | spending | to_date
                A | 2015-2016-T1 | 10 | 10
                A | 2015-2016-T2 | 20 | 30
                A | 2015-2016-T4 | 40 | 70
                A | 2016-2017-T1 | 15 | 15
                A | 2016-2017-T2 | 5 | 20
                B | 2015-2016-T1 | 100 | 100
                B | 2015-2016-T2 |  | 100
                B | 2015-2016-T4 |  | 100
                B | 2016-2017-T1 | 300 | 300
                B | 2016-2017-T2 |  | 300
                """);
    }

    @Test
    void theYearToDateOfSeveralPeriodsIsThatOfTheLast() {
        assertAnswer(Ask.of("to_date", "period.fiscal_year", QUARTERS), """
                period.fiscal_year | to_date
                2015-2016 | 170
                2016-2017 | 320
                """);
        assertAnswer(Ask.of("to_date", "", QUARTERS), """
                to_date
                320
                """);
    }

    @Test
    void aQuarterToDateStartsAnewWithTheQuarter() {
        assertAnswer(Ask.of("in_quarter", "period.code", "period.granularity = month"), """
                period.code | in_quarter
                2015-01 | 1
                2015-02 | 3
                2016-01 | 4
                2016-02 | 12
                2016-03 | 28
                2017-02 | 32
                """);
    }

    @Test
    void aMemberWithoutANameIsAWholeOfItsOwn() {
        assertAnswer(
                Ask.of("share_in_portfolio", "organisation.portfolio,organisation.code", "period.code = 2016-2017-T1"),
                """
                organisation.portfolio | organisation.code | share_in_portfolio
                 | A | 0.047619
                 | B | 0.952381
                """);
    }

    @Test
    void aFieldThatTwoPathsLeadToIsRefused() {
        assertThat(refused(Ask.of("links", "programme.code")).getMessage())
                .isEqualTo("Several paths lead to field 'programme.code': ancestor, descendant. Give one of the"
                        + " relationships another name (as) in datasets.yml.");
    }

    @Test
    void theYearToDateStopsAtThePeriodsThatAConditionPicks() {
        assertAnswer(Ask.of("to_date", "organisation.code", "period.code = 2015-2016-T2"), """
                organisation.code | to_date
                A | 30
                B | 100
                """);
    }

    @Test
    void aWindowLooksBackOverTheCalendarNotOverTheRowsThereAre() {
        assertAnswer(Ask.of("two_periods", "period.code", QUARTERS), """
                period.code | two_periods
                2015-2016-T1 | 110
                2015-2016-T2 | 130
                2015-2016-T4 | 40
                2016-2017-T1 | 355
                2016-2017-T2 | 320
                """);
    }

    @Test
    void thePeriodBeforeIsFoundByItsPlaceInTheCalendar() {
        assertAnswer(
                Ask.compared(
                        Ask.of("spending", "period.code", "period.granularity = month"),
                        PeriodComparison.PREVIOUS_PERIOD,
                        PeriodComparison.PREVIOUS_YEAR),
                """
                period.code | spending | spending_previous_period | spending_previous_period_change | spending_previous_year | spending_previous_year_change
                2015-01 | 1 |  |  |  |
                2015-02 | 2 | 1 | 1 |  |
                2016-01 | 4 |  |  | 1 | 3
                2016-02 | 8 | 4 | 4 | 2 | 6
                2016-03 | 16 | 8 | 8 |  |
                2017-02 | 32 |  |  | 8 | 24
                """);
    }

    @Test
    void aYearThatTheCalendarLacksHasNoValueAndIsNotSkipped() {
        assertAnswer(
                Ask.compared(
                        Ask.of("spending", "period.fiscal_year", "period.granularity = fiscal_year"),
                        PeriodComparison.PREVIOUS_YEAR),
                """
                period.fiscal_year | spending | spending_previous_year | spending_previous_year_change
                2014-2015 | 1000 |  |
                2016-2017 | 2500 |  |
                2018-2019 | 7000 |  |
                """);
    }

    @Test
    void aComparisonUnderAConditionOnThePeriodLooksBeyondIt() {
        assertAnswer(
                Ask.compared(
                        Ask.of("spending", "organisation.code", "period.code = 2016-2017-T1"),
                        PeriodComparison.PREVIOUS_YEAR),
                """
                organisation.code | spending | spending_previous_year | spending_previous_year_change
                A | 15 | 10 | 5
                B | 300 | 100 | 200
                """);
    }

    @Test
    void theYearToDateOfTheYearBeforeIsThatAtTheSameQuarter() {
        assertAnswer(Ask.of("to_date,to_date_before", "period.code", QUARTERS, "period.fiscal_year = 2016-2017"), """
                period.code | to_date | to_date_before
                2016-2017-T1 | 315 | 110
                2016-2017-T2 | 320 | 130
                """);
    }

    @Test
    void aShareIsOfTheWholeUnderTheSameConditions() {
        assertAnswer(Ask.of("share", "organisation.code", "period.code = 2016-2017-T1"), """
                organisation.code | share
                A | 0.047619
                B | 0.952381
                """);
        assertAnswer(Ask.of("share", "", QUARTERS), """
                share
                1
                """);
    }

    @Test
    void aShareWithinAYearIsOfThatYear() {
        assertAnswer(Ask.totalled(Ask.of("share_in_year", "period.fiscal_year,organisation.code", QUARTERS)), """
                period.fiscal_year | organisation.code | totalled_fields | share_in_year
                 |  | 2 | 1
                2015-2016 |  | 1 | 1
                2016-2017 |  | 1 | 1
                2015-2016 | A | 0 | 0.411765
                2015-2016 | B | 0 | 0.588235
                2016-2017 | A | 0 | 0.0625
                2016-2017 | B | 0 | 0.9375
                """);
    }

    @Test
    void aNegativeValueHasANegativeShareAndHalvesRoundAwayFromZero() {
        assertAnswer(Ask.of("share", "organisation.code", "period.code = 2016-2017"), """
                organisation.code | share
                A | 1.2
                B | -0.2
                """);
    }

    @Test
    void aTargetOfZeroGivesNoRateAndANegativeOneTurnsTheSign() {
        assertAnswer(
                Ask.of(
                        "spending,authorised_spending,against_target",
                        "period.code,organisation.code",
                        "period.granularity = fiscal_year"),
                """
                period.code | organisation.code | spending | authorised_spending | against_target
                2014-2015 | A | 1000 | 0 |
                2016-2017 | A | 3000 | -2000 | -1.5
                2016-2017 | B | -500 | -300 | 1.666667
                2018-2019 | A | 7000 | 14000 | 0.5
                """);
    }

    @Test
    void arithmeticIsExactAndNothingPlusSomethingIsNothing() {
        assertAnswer(Ask.of("doubled,per_head", "organisation.code", "period.code in 2015-2016-T1,2016-2017-T2"), """
                organisation.code | doubled | per_head
                A | 44 | 3
                B | 299 | 11.111111
                """);
        assertAnswer(Ask.of("per_head", "organisation.code", "period.code = 2016-2017-T2"), """
                organisation.code | per_head
                A |
                """);
    }

    @Test
    void headsAreNotAddedOverTimeAndTotalsAreTakenAtTheirOwnLastPeriod() {
        assertAnswer(Ask.totalled(Ask.of("staff", "organisation.code")), """
                organisation.code | totalled_fields | staff
                 | 1 | 8
                A | 0 | 8
                B | 0 | 9
                """);
        assertAnswer(Ask.of("first_staff,last_of_each", ""), """
                first_staff | last_of_each
                14 | 17
                """);
    }

    @Test
    void semiAdditiveMetricsByPeriodAreThoseOfThePeriod() {
        assertAnswer(Ask.totalled(Ask.of("staff,first_staff,last_of_each", "period.code")), """
                period.code | totalled_fields | staff | first_staff | last_of_each
                 | 1 | 8 | 14 | 17
                2015-2016-T1 | 0 | 14 | 14 | 14
                2015-2016-T2 | 0 | 8 | 8 | 8
                """);
    }

    @Test
    void missingCombinationsAreFilledOnlyWhereTheMetricSaysSo() {
        assertAnswer(
                Ask.of("spending", "organisation.code,period.code", QUARTERS, "period.fiscal_year = 2016-2017"), """
                organisation.code | period.code | spending
                A | 2016-2017-T1 | 15
                A | 2016-2017-T2 | 5
                B | 2016-2017-T1 | 300
                """);
        assertAnswer(
                Ask.totalled(Ask.of(
                        "filled,spending",
                        "organisation.code,period.code",
                        QUARTERS,
                        "period.fiscal_year = 2016-2017")),
                """
                organisation.code | period.code | totalled_fields | filled | spending
                 |  | 2 | 320 | 320
                A |  | 1 | 20 | 20
                B |  | 1 | 300 | 300
                A | 2016-2017-T1 | 0 | 15 | 15
                A | 2016-2017-T2 | 0 | 5 | 5
                B | 2016-2017-T1 | 0 | 300 | 300
                B | 2016-2017-T2 | 0 | 0 |
                """);
    }

    @Test
    void whatRestsOnTooFewIsWithheld() {
        assertAnswer(Ask.of("discreet", "period.code", QUARTERS, "period.fiscal_year = 2015-2016"), """
                period.code | discreet
                2015-2016-T1 | 110
                2015-2016-T2 |
                2015-2016-T4 |
                """);
    }

    @Test
    void aForbiddenDimensionIsRefusedAlsoForWhatRestsOnTheMetric() {
        assertThat(refused(Ask.of("timeless", "period.code")).code()).isEqualTo(ErrorCode.FIELD_NOT_REACHABLE);
        assertThat(refused(Ask.of("of_timeless", "", "period.code = 2016-2017")).getMessage())
                .startsWith("Metric 'timeless' cannot be broken down by 'period.code'. Valid: organisation.code, ");
    }

    @Test
    void aMedianDoesNotCrossABridge() {
        assertThat(refused(Ask.of("middle", "mission.code")).getMessage())
                .startsWith("Metric 'middle' cannot be broken down by 'mission.code'. Valid: organisation.code, ");
    }

    @Test
    void totalsOfRatesAreRatiosOfSums() {
        assertAnswer(Ask.totalled(Ask.of("per_head", "organisation.code", "period.code = 2015-2016-T1")), """
                organisation.code | totalled_fields | per_head
                 | 1 | 7.857143
                A | 0 | 2
                B | 0 | 11.111111
                """);
    }

    private DefinitionException refused(MetricQuery query) {
        return catchThrowableOfType(
                DefinitionException.class, () -> publications.current().ask(query));
    }

    private void assertAnswer(MetricQuery query, String drawn) {
        assertThat(Ask.drawn(publications.current().ask(query))).isEqualTo(drawn);
    }
}
