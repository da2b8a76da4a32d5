package org.vigie.transforms.index;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.contract.index.IndexTables;
import org.vigie.contract.services.ServiceTables;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.conformed.index.StgPlanYear;

/** How good plans are, criterion by criterion. */
@SparkTest
class PlanQualityTest {
    private static final LocalDate AS_OF = LocalDate.parse("2020-06-30");
    private static final String YEARS = "organisation_id | plan_id | fiscal_year\n";
    private static final String INDICATORS = "indicator_id | organisation_id\n";
    private static final String TARGETS = "indicator_id | organisation_id | fiscal_year | target_kind_code\n";
    private static final String FILINGS = "organisation_id | obligation_id | fiscal_year\n";
    private static final String JUDGEMENTS = "judgement_id | organisation_id | fiscal_year | criterion_code"
            + " | indicator_id | is_good boolean | score decimal(9,4) | assessed_date date\n";

    @Test
    @Tag("C19")
    void c19AnOrganisationWithNoCurrentPlanHasAProductionScoreOfZero() {
        Dataset<Row> coverage = coverage(
                YEARS, INDICATORS + "i1 | MSS", TARGETS + "i1 | MSS | 2018-2019 | at_least", FILINGS + """
                MSS | strategic_plan | 2019-2020
                MFA | strategic_plan | 2019-2020
                MFA | annual_report  | 2018-2019
                """, JUDGEMENTS);
        assertRows(coverage, """
                organisation_id | fiscal_year | has_current_plan | indicator_count | targeted_indicator_count
                MSS             | 2018-2019   | false            | 1               | 1
                MSS             | 2019-2020   | false            | 1               | 0
                MFA             | 2019-2020   | false            | 0               | 0
                """);
        assertRows(quality(coverage, JUDGEMENTS).where("criterion_code = 'production'"), """
                organisation_key | period_key | score
                11               | 6          | 0.000000
                11               | 7          | 0.000000
                12               | 7          | 0.000000
                """);
    }

    @Test
    void aPlanIsProducedInFullFromNinetyFivePercentOfTargetsOn() {
        assertRows(scores(19, 20).where("criterion_code = 'production'"), """
                score      | numerator | denominator
                100.000000 | 19        | 20
                """);
        assertRows(scores(18, 19).where("criterion_code = 'production'"), """
                score     | numerator | denominator
                60.000000 | 18        | 19
                """);
    }

    @Test
    void annualTargetsAreExpectedOfEveryIndicatorForEveryYearOfThePlan() {
        String years = YEARS + "MSS | p | 2018-2019\nMSS | p | 2019-2020\n";
        String indicators = INDICATORS + "i1 | MSS\ni2 | MSS\n";
        String three = TARGETS + """
                i1 | MSS | 2018-2019 | at_least
                i1 | MSS | 2019-2020 | at_least
                i2 | MSS | 2019-2020 | at_least
                i2 | MSS | 2018-2019 | none
                i1 | MSS | 2019-2020 | at_least
                """;
        assertRows(coverage(years, indicators, three, FILINGS, JUDGEMENTS), """
                organisation_id | fiscal_year | expected_annual_target_count | annual_target_count | targeted_indicator_count
                MSS             | 2018-2019   | 4                            | 3                   | 1
                MSS             | 2019-2020   | 4                            | 3                   | 2
                """);
        assertRows(annualTargets(years, indicators, three), "score\n60.000000\n60.000000");
        assertRows(
                annualTargets(years, indicators, three + "i2 | MSS | 2018-2019 | at_least\n"),
                "score\n100.000000\n100.000000");
        assertRows(annualTargets(years, indicators, TARGETS), "score\n0.000000\n0.000000");
    }

    @Test
    @Tag("C22")
    void c22ChangingOneIndicatorFromActivityToResultMovesTheScoreByOneNth() {
        String indicators = INDICATORS + "i1 | MSS\ni2 | MSS\ni3 | MSS\ni4 | MSS\n";
        String judged = JUDGEMENTS + """
                j1 | MSS | 2019-2020 | result_indicators | i1 | true  | | 2020-05-01
                j2 | MSS | 2019-2020 | result_indicators | i2 | false | | 2020-05-01
                j3 | MSS | 2019-2020 | result_indicators | i3 | false | | 2020-05-01
                """;
        assertRows(resultIndicators(indicators, judged), """
                score     | numerator | denominator
                25.000000 | 1         | 4
                """);
        assertRows(
                resultIndicators(
                        indicators, judged + "j4 | MSS | 2019-2020 | result_indicators | i2 | true | | 2020-06-01\n"),
                """
                score     | numerator | denominator
                50.000000 | 2         | 4
                """);
    }

    @Test
    void theLatestJudgementCountsAndOthersIndicatorsDoNot() {
        assertRows(resultIndicators(INDICATORS + "i1 | MSS\n", JUDGEMENTS + """
                j2 | MSS | 2019-2020 | result_indicators | i1 | false | | 2020-06-01
                j1 | MSS | 2019-2020 | result_indicators | i1 | true  | | 2020-05-01
                j3 | MSS | 2019-2020 | result_indicators | i9 | true  | | 2020-05-01
                """), """
                score    | numerator | denominator
                0.000000 | 0         | 1
                """);
        assertRows(resultIndicators(INDICATORS, JUDGEMENTS + """
                j1 | MSS | 2019-2020 | result_indicators | i1 | true  | | 2020-05-01
                """), """
                score    | numerator | denominator
                0.000000 | 0         | 0
                """);
    }

    @Test
    void anyOtherCriterionHasTheScoreGivenLast() {
        String judged = JUDGEMENTS + """
                j1 | MSS | 2019-2020 | coherence  | | | 80  | 2020-05-01
                j2 | MSS | 2019-2020 | coherence  | | | 90  | 2020-06-01
                j3 | MSS | 2019-2020 | production | | | 100 | 2020-06-01
                j4 | MSS | 2019-2020 | coherence  | | | 190 | 2020-06-02
                """;
        Dataset<Row> coverage = coverage(YEARS, INDICATORS, TARGETS, FILINGS, judged);
        assertRows(quality(coverage, judged), """
                criterion_code    | score
                production        | 0.000000
                annual_targets    | 0.000000
                result_indicators | 0.000000
                indicator_quality | 0.000000
                coherence         | 90.000000
                """);
    }

    @Test
    void aStrategicPlanCoversTheYearsAtWhoseEndItIsInForce() {
        Dataset<Row> plans = frame("""
                plan_id | version int | organisation_id | plan_type_code | start_date date | end_date date | received_at timestamp | delivery_id | source_file | source_line int
                p1      | 1           | MSS             | strategic      | 2018-04-01      | 2021-03-31    | 2018-04-01 00:00:00   | d1          | p.csv       | 2
                p1      | 2           | MSS             | strategic      | 2018-04-01      | 2020-03-31    | 2019-04-01 00:00:00   | d2          | p.csv       | 2
                p2      | 1           | MSS             | annual         | 2018-04-01      | 2019-03-31    | 2018-04-01 00:00:00   | d1          | p.csv       | 3
                p3      | 1           | MFA             | strategic      | 2019-05-01      | 2020-03-30    | 2018-04-01 00:00:00   | d1          | p.csv       | 4
                p4      | 1           | MFA             | strategic      | 2022-05-01      | 2020-03-30    | 2018-04-01 00:00:00   | d1          | p.csv       | 5
                """);
        assertRows(StgPlanYear.build(plans), """
                organisation_id | plan_id | fiscal_year | delivery_id
                MSS             | p1      | 2018-2019   | d2
                MSS             | p1      | 2019-2020   | d2
                """);
    }

    @Test
    void aTargetThatNamesNoYearExpectsNoPlan() {
        assertRows(
                coverage(YEARS, INDICATORS + "i1 | MSS", TARGETS + "i1 | MSS | always | at_least", FILINGS, JUDGEMENTS),
                "organisation_id");
    }

    @Test
    void aYearThatHasNotBegunIsNotExpectedYetAndNothingMakesNothing() {
        assertRows(
                coverage(
                        YEARS + "MSS | p | 2020-2021\nMSS | p | 2021-2022\n", INDICATORS, TARGETS, FILINGS, JUDGEMENTS),
                """
                organisation_id | fiscal_year | has_current_plan
                MSS             | 2020-2021   | true
                """);
        Dataset<Row> none = coverage(YEARS, INDICATORS, TARGETS, FILINGS, JUDGEMENTS);
        assertRows(none, "organisation_id");
        assertRows(quality(none, JUDGEMENTS), "score");
    }

    /** The scores of an organisation with a plan in force and so many indicators, of which so many have a target. */
    private static Dataset<Row> scores(int targeted, int of) {
        StringBuilder indicators = new StringBuilder(INDICATORS);
        StringBuilder targets = new StringBuilder(TARGETS);
        for (int number = 1; number <= of; number++) {
            indicators.append("i").append(number).append(" | MSS\n");
            if (number <= targeted) {
                targets.append("i").append(number).append(" | MSS | 2019-2020 | at_least\n");
            }
        }
        return quality(
                coverage(YEARS + "MSS | p | 2019-2020", indicators.toString(), targets.toString(), FILINGS, JUDGEMENTS),
                JUDGEMENTS);
    }

    private static Dataset<Row> annualTargets(String years, String indicators, String targets) {
        return quality(coverage(years, indicators, targets, FILINGS, JUDGEMENTS), JUDGEMENTS)
                .where("criterion_code = 'annual_targets'");
    }

    private static Dataset<Row> resultIndicators(String indicators, String judgements) {
        return FactPlanQuality.build(
                        coverage(YEARS, indicators, TARGETS, FILINGS, judgements),
                        like(IndexTables.STG_INDEX_JUDGEMENT, judgements),
                        frame(indicators),
                        organisations(),
                        periods(),
                        AS_OF)
                .where("criterion_code = 'result_indicators'");
    }

    private static Dataset<Row> coverage(
            String years, String indicators, String targets, String filings, String judgements) {
        return AggPlanCoverage.build(
                like(IndexTables.STG_PLAN_YEAR, years),
                frame(indicators),
                like(ConformedTables.STG_INDICATOR_TARGET, targets),
                like(ServiceTables.STG_OBLIGATION_FILING, filings),
                like(IndexTables.STG_INDEX_JUDGEMENT, judgements),
                AS_OF);
    }

    private static Dataset<Row> quality(Dataset<Row> coverage, String judgements) {
        return FactPlanQuality.build(
                coverage,
                like(IndexTables.STG_INDEX_JUDGEMENT, judgements),
                frame(INDICATORS),
                organisations(),
                periods(),
                AS_OF);
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                MSS             | 11                      | 1900-01-01      | 9999-12-31    | true
                MFA             | 12                      | 1900-01-01      | 9999-12-31    | true
                """);
    }

    private static Dataset<Row> periods() {
        return frame("""
                period_id | period_key bigint | granularity_code | end_date date
                2018-2019 | 6                 | fiscal_year      | 2019-03-31
                2019-2020 | 7                 | fiscal_year      | 2020-03-31
                """);
    }
}
