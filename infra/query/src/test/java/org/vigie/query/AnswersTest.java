package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.DetailQuery;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.planner.ResultColumn;

/** Answers counted by hand, each on data that would make a careless layer wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {
    private final Publications publications;

    AnswersTest(@TempDir Path folder) {
        publications = new Publications(SampleGovernment.star().publish(folder, SampleGovernment.PUBLICATION));
    }

    @AfterAll
    void close() {
        publications.close();
    }

    @Test
    void anIndicatorOfTwoDomainsOfOneMissionCountsOnceInTheMission() {
        assertAnswer(Ask.of("indicators", "mission.code", "period.fiscal_year = 2015-2016"), """
                mission.code | indicators
                M1 | 2
                M2 | 1
                """);
        assertAnswer(Ask.of("indicators", "mission.domain_code", "period.fiscal_year = 2015-2016"), """
                mission.domain_code | indicators
                D1 | 2
                D2 | 1
                D3 | 1
                """);
    }

    @Test
    void theTotalCountsAnIndicatorOnceHoweverManyMissionsItServes() {
        assertAnswer(Ask.of("indicators", "", "mission.domain_code in D1,D2,D3", "period.code = 2015-2016"), """
                indicators
                3
                """);
    }

    @Test
    void aMissionAsAFilterNeitherCountsTwiceNorAddsTheWholeAmountTwice() {
        assertAnswer(Ask.of("indicators,spending", "", "mission.code = M1", "period.code = 2016-2017"), """
                indicators | spending
                4 | 1234567956.80333333326666
                """);
    }

    @Test
    void partsByMissionAddUpToTheWholeWithWhatHasNoMission() {
        assertAnswer(Ask.of("spending", "mission.domain_code", "period.code = 2016-2017"), """
                mission.domain_code | spending
                D1 | 617283978.40166666663333
                D2 | 617283978.40166666663333
                D3 | 33.38666666673334
                 | 12.34
                """);
        assertAnswer(Ask.of("spending", "", "period.code = 2016-2017"), """
                spending
                1234568002.53
                """);
    }

    @Test
    void twoFactsInOneQuestionDoNotMultiplyEachOther() {
        assertAnswer(Ask.of("attainment_rate,spending,full_time_equivalents", "organisation.code"), """
                organisation.code | attainment_rate | spending | full_time_equivalents
                ENV |  | 100.01 | 10.0001
                FIN | 0.5 | 0.05 |
                JUS |  | 55.5 |
                SAN | 0.75 | 2334567902.48 | 1234.5678
                unknown | 0 |  |
                """);
    }

    @Test
    void anOrganisationRenamedIsOneByCodeAndTwoByName() {
        assertAnswer(Ask.of("indicators", "organisation.code", "organisation.code = SAN"), """
                organisation.code | indicators
                SAN | 6
                """);
        assertAnswer(Ask.of("indicators", "organisation.name", "organisation.code = SAN"), """
                organisation.name | indicators
                Health | 2
                Health and Care | 4
                """);
    }

    @Test
    void theRateOfATotalIsTheRatioOfSumsNotTheMeanOfRates() {
        assertAnswer(Ask.of("indicators_met,indicators_evaluable,attainment_rate", "period.fiscal_year"), """
                period.fiscal_year | indicators_met | indicators_evaluable | attainment_rate
                2015-2016 | 2 | 3 | 0.666667
                2016-2017 | 2 | 4 | 0.5
                """);
        assertAnswer(Ask.of("attainment_rate", ""), """
                attainment_rate
                0.571429
                """);
    }

    @Test
    void nothingToDivideByGivesNoValue() {
        assertAnswer(Ask.of("indicators,indicators_evaluable,attainment_rate", "", "organisation.code = JUS"), """
                indicators | indicators_evaluable | attainment_rate
                1 | 0 |
                """);
    }

    @Test
    void noRowsAtAllCountNothingAndSumToNoValue() {
        assertAnswer(Ask.of("indicators,spending", "", "organisation.code = NOWHERE"), """
                indicators | spending
                0 |
                """);
        assertAnswer(Ask.of("indicators", "organisation.code", "organisation.code = NOWHERE"), """
                organisation.code | indicators
                """);
    }

    @Test
    void rowsWithoutAKeyAreAGroupOfTheirOwnAndComeLast() {
        assertAnswer(Ask.of("indicators_due,spending", "organisation.portfolio"), """
                organisation.portfolio | indicators_due | spending
                Health | 5 | 2334567902.48
                Regions |  | 100.01
                 | 4 | 55.55
                """);
        assertAnswer(Ask.of("spending", "", "organisation.portfolio is_null"), """
                spending
                55.55
                """);
    }

    @Test
    void theBasisChoosesWhoseStatusCounts() {
        MetricQuery query = Ask.of("indicators_met,attainment_rate", "status.code", "period.code = 2016-2017");
        assertAnswer(query, """
                status.code | indicators_met | attainment_rate
                future | 0 |
                met | 2 | 1
                not_available | 0 |
                not_met | 0 | 0
                """);
        assertAnswer(Ask.with(query, StatusBasis.COMPUTED), """
                status.code | indicators_met | attainment_rate
                future | 0 |
                met | 2 | 1
                not_available | 0 |
                not_evaluable | 0 |
                not_met | 0 | 0
                """);
        assertAnswer(Ask.with(Ask.of("declared_computed_difference_rate", ""), StatusBasis.COMPUTED), """
                declared_computed_difference_rate
                0.285714
                """);
    }

    @Test
    void theLanguageChangesNamesAndLabelsOnly() {
        MetricQuery query = Ask.of("indicators", "unit.name");
        Answer english = publications.current().ask(query);
        Answer french = publications.current().ask(Ask.with(query, Language.FR));
        assertThat(english.columns())
                .extracting(ResultColumn::name, ResultColumn::label)
                .containsExactly(tuple("unit.name", "Unit"), tuple("indicators", "Indicators"));
        assertThat(french.columns())
                .extracting(ResultColumn::name, ResultColumn::label)
                .containsExactly(tuple("unit.name", "Unité"), tuple("indicators", "Indicateurs"));
        assertThat(Ask.drawn(english)).isEqualTo("""
                unit.name | indicators
                Days | 5
                Percentage | 6
                unknown | 1
                """);
        assertThat(Ask.drawn(french)).isEqualTo("""
                unit.name | indicators
                Inconnu | 1
                Jours | 5
                Pourcentage | 6
                """);
    }

    @Test
    void whatLooksLikeSqlIsAValueLikeAnyOther() {
        String name = "It's money'; DROP TABLE fact_budget; --";
        MetricQuery query = new MetricQuery(
                List.of("spending"),
                List.of("organisation.name"),
                List.of(new Condition("organisation.name", "=", List.of(name))),
                StatusBasis.DECLARED,
                List.of(),
                Optional.empty(),
                Language.EN);
        assertThat(publications.planner().plan(query, Principal.LOCAL).sql()).doesNotContain("money");
        assertAnswer(query, "organisation.name | spending\n" + name + " | 0.05\n");
        assertAnswer(Ask.of("spending", "", "organisation.name = x' OR '1'='1"), """
                spending

                """);
    }

    @Test
    void everyOperatorComparesByTheFieldsType() {
        assertAnswer(Ask.of("spending", "", "period.start_date >= 2016-04-01", "period.end_date < 2017-04-01"), """
                spending
                1234568002.53
                """);
        assertAnswer(Ask.of("indicators", "", "mission.display_order > 1", "mission.display_order <= 3"), """
                indicators
                8
                """);
        assertAnswer(Ask.of("indicators", "", "organisation.code != SAN", "organisation.code in FIN,JUS"), """
                indicators
                5
                """);
    }

    @Test
    void orderAndLimitCutAfterSortingAndEqualRowsFollowTheFields() {
        assertAnswer(Ask.ordered(Ask.of("indicators_due", "organisation.code"), "-indicators_due", 3), """
                organisation.code | indicators_due
                SAN | 5
                FIN | 3
                unknown | 1
                """);
        assertAnswer(Ask.ordered(Ask.of("indicators_future", "organisation.code"), "-indicators_future", 9), """
                organisation.code | indicators_future
                FIN | 1
                JUS | 1
                SAN | 0
                unknown | 0
                """);
    }

    @Test
    void fieldsKeepTheOrderAskedForWhateverTheirTables() {
        assertAnswer(Ask.of("spending", "period.fiscal_year,organisation.code,mission.code", "mission.code = M2"), """
                period.fiscal_year | organisation.code | mission.code | spending
                2016-2017 | ENV | M2 | 33.33666666673334
                2016-2017 | FIN | M2 | 0.05
                """);
    }

    @Test
    void questionsThatDifferByTheirValuesShareOnePlan() {
        assertThat(publications
                        .planner()
                        .plan(Ask.of("spending", "", "organisation.code in A,B"), Principal.LOCAL)
                        .sql())
                .isSameAs(publications
                        .planner()
                        .plan(Ask.of("spending", "", "organisation.code in C,D"), Principal.LOCAL)
                        .sql());
        assertThat(publications
                        .planner()
                        .plan(Ask.of("spending", "", "organisation.code in C,D"), Principal.LOCAL)
                        .values())
                .containsExactly("C", "D");
    }

    @Test
    void columnsSayWhatTheyHold() {
        Answer answer = publications.current().ask(Ask.of("indicators,attainment_rate", "period.start_date"));
        assertThat(answer.columns())
                .extracting(ResultColumn::type)
                .containsExactly(ColumnType.Plain.DATE, ColumnType.Plain.BIGINT, new ColumnType.Decimal(18, 6));
        assertThat(answer.rows().get(0).get(0)).isEqualTo(LocalDate.of(2015, 4, 1));
        assertThat(publications
                        .current()
                        .ask(Ask.of("spending", ""))
                        .columns()
                        .get(0)
                        .type())
                .isEqualTo(new ColumnType.Decimal(38, 2));
        assertThat(publications
                        .current()
                        .ask(Ask.of("full_time_equivalents", ""))
                        .columns()
                        .get(0)
                        .type())
                .isEqualTo(new ColumnType.Decimal(38, 4));
    }

    @Test
    void rowsAreListedAsTheyAreWithTheFieldsTheyLeadTo() {
        assertThat(Ask.drawn(publications
                        .current()
                        .list(detail(
                                fields(
                                        "id",
                                        "indicator.id",
                                        "actual",
                                        "actual_value",
                                        "unit",
                                        "unit.symbol",
                                        "due",
                                        "due_date"),
                                new Condition("organisation.code", "=", List.of("SAN")),
                                new Condition("period.code", "=", List.of("2016-2017"))))))
                .isEqualTo("""
                        id | actual | unit | due
                        IND-1 | 85 | % | 2017-03-31
                        IND-2 | 12 | d | 2017-03-31
                        IND-3 |  | d | 2017-03-31
                        """);
    }

    @Test
    void aRowThatServesTwoDomainsOfAMissionIsListedOnce() {
        assertThat(Ask.drawn(publications
                        .current()
                        .list(detail(
                                fields("id", "indicator.id"),
                                new Condition("period.code", "=", List.of("2016-2017")),
                                new Condition("mission.code", "=", List.of("M1"))))))
                .isEqualTo("""
                        id
                        IND-1
                        IND-2
                        IND-3
                        IND-6
                        """);
    }

    @Test
    void listsThatDifferByTheOrderOfTheirFieldsAreDifferentLists() {
        Condition one = new Condition("indicator.id", "=", List.of("IND-4"));
        assertThat(Ask.drawn(publications.current().list(detail(fields("a", "indicator.id", "b", "period.code"), one))))
                .startsWith("a | b\nIND-4 | 2015-2016\n");
        assertThat(Ask.drawn(publications.current().list(detail(fields("b", "period.code", "a", "indicator.id"), one))))
                .startsWith("b | a\n2015-2016 | IND-4\n");
    }

    private static DetailQuery detail(Map<String, String> fields, Condition... where) {
        return new DetailQuery(
                "fact_indicator_evaluation",
                fields,
                List.of(where),
                StatusBasis.DECLARED,
                List.of("indicator.id", "period.code"),
                100,
                0,
                Language.EN);
    }

    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            fields.put(pairs[at], pairs[at + 1]);
        }
        return fields;
    }

    private void assertAnswer(MetricQuery query, String drawn) {
        assertThat(Ask.drawn(publications.current().ask(query))).isEqualTo(drawn);
    }
}
