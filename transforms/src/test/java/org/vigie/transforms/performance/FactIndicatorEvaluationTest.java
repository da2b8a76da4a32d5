package org.vigie.transforms.performance;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.testkit.SparkTest;

@SparkTest
class FactIndicatorEvaluationTest {
    private static final LocalDate AS_OF = LocalDate.of(2018, 6, 30);
    private static final String NO_RESULTS = "";

    @Test
    void declaredAndComputedStandSideBySide() {
        assertRows(evaluate(AS_OF, """
                        up   | AGR | at_least | 80 |    |    | 2017-03-31 | 1 | 2018-06-01 00:00:00
                        down | AGR | at_most  | 5  |    |    | 2017-03-31 | 1 | 2018-06-01 00:00:00
                        band | AGR | range    |    | 80 | 0  | 2017-03-31 | 1 | 2018-06-01 00:00:00
                        """, """
                        up   | AGR | actual | 1 | 79.999999 | met     | 2018-06-01 00:00:00
                        down | AGR | actual | 1 | 5         | met     | 2018-06-01 00:00:00
                        band | AGR | actual | 1 | 40        | not_met | 2018-06-01 00:00:00
                        """), """
                indicator_key | declared_status_code | computed_status_code | computed_reason_code | is_due | is_compared | is_different | favourable_gap
                1             | met                  | not_met              | COMPARED             | true   | true        | true         | -0.000001
                2             | met                  | met                  | COMPARED             | true   | true        | false        | 0.000000
                3             | not_met              | not_met              | COMPARED             | true   | true        | false        | -40.000000
                """);
    }

    @Test
    void whatCannotBeJudgedSaysWhy() {
        assertRows(evaluate(AS_OF, """
                        up   | AGR | at_least | 80 | | | 2017-04-30 | 1 | 2018-06-01 00:00:00
                        down | AGR | at_most  | 5  | | | 2017-03-31 | 1 | 2018-06-01 00:00:00
                        text | AGR | text     |    | | | 2017-03-31 | 1 | 2018-06-01 00:00:00
                        band | AGR | range    |    | | |            | 1 | 2018-06-01 00:00:00
                        lost | AGR | at_least | 1  | | | 2017-03-31 | 1 | 2018-06-01 00:00:00
                        """, """
                        up   | AGR | actual | 1 | 90 | met           | 2018-06-01 00:00:00
                        down | AGR | actual | 1 |    | not_available | 2018-06-01 00:00:00
                        text | AGR | actual | 1 |    | met           | 2018-06-01 00:00:00
                        """), """
                indicator_key | declared_status_code | computed_status_code | computed_reason_code | is_due | is_compared
                1             | met                  | future               | NOT_DUE              | false  | false
                2             | not_available        | not_available        | NO_ACTUAL            | true   | false
                4             | met                  | not_evaluable        | NO_NUMERIC_TARGET    | true   | false
                3             | not_declared         | future               | NOT_DUE              | false  | false
                -1            | not_declared         | direction_unknown    | DIRECTION_UNKNOWN    | true   | false
                """);
    }

    @Test
    void theHighestRevisionCountsAndActualBeatsProvisional() {
        String targets = """
                up | AGR | at_least | 80 | | | 2017-03-31 | 1 | 2017-01-01 00:00:00
                up | AGR | at_least | 70 | | | 2017-03-31 | 2 | 2018-01-01 00:00:00
                """;
        String results = """
                up | AGR | provisional | 3 | 60 | not_met | 2017-06-01 00:00:00
                up | AGR | actual      | 1 | 75 | met     | 2018-02-01 00:00:00
                """;
        assertRows(evaluate(AS_OF, targets, results), """
                indicator_key | target_value | actual_value | computed_status_code | as_of_date
                1             | 70.000000    | 75.000000    | met                  | 2018-06-30
                """);
    }

    @Test
    void theDayOfJudgementDecidesWhatIsDueNotWhatIsKnown() {
        assertRows(
                evaluate(
                        LocalDate.of(2017, 3, 30),
                        "up | AGR | at_least | 80 | | | 2017-03-31 | 1 | 2018-06-01 00:00:00",
                        "up | AGR | actual | 1 | 90 | met | 2018-06-01 00:00:00"),
                """
                indicator_key | actual_value | is_due | computed_status_code | as_of_date
                1             | 90.000000    | false  | future               | 2017-03-30
                """);
    }

    @Test
    void aContributorsFigureIsNoEvaluation() {
        assertRows(evaluate(AS_OF, """
                up | AGR | at_least | 80 | | | 2017-03-31 | 1 | 2018-06-01 00:00:00
                up | TBS | at_least | 10 | | | 2017-03-31 | 1 | 2018-06-01 00:00:00
                """, NO_RESULTS), """
                indicator_key | organisation_key | target_value | declared_status_code
                1             | 11               | 80.000000    | not_declared
                """);
    }

    @Test
    void theOrganisationIsTheOneOfThePeriodsLastDay() {
        assertRows(evaluate(AS_OF, """
                up  | OLD | at_least | 80 | | | 2017-03-31 | 1 | 2018-06-01 00:00:00
                down| ??? | at_most  | 80 | | | 2017-03-31 | 1 | 2018-06-01 00:00:00
                """, NO_RESULTS), """
                indicator_key | organisation_key
                1             | 21
                2             | -1
                """);
    }

    @Test
    void nothingIsMadeOfNothing() {
        assertRows(evaluate(AS_OF, "", NO_RESULTS), "evaluation_key");
    }

    private static Dataset<Row> evaluate(LocalDate asOf, String targets, String results) {
        Dataset<Row> target = frame("indicator_id | organisation_id | target_kind_code | target_value decimal(28,6)"
                        + " | low_value decimal(28,6) | high_value decimal(28,6) | due_date date | revision int"
                        + " | known_from timestamp\n" + targets)
                .selectExpr(
                        "*",
                        "'2016-2017' as fiscal_year",
                        "cast(null as decimal(28,6)) as tolerance",
                        "'cible' as target_text_fr",
                        "'target' as target_text_en",
                        "'d' as delivery_id",
                        "'targets.csv' as source_file",
                        "2 as source_line");
        Dataset<Row> result = frame("indicator_id | organisation_id | value_kind_code | revision int"
                        + " | value decimal(28,6) | declared_status_code | known_from timestamp\n" + results)
                .selectExpr(
                        "*",
                        "'2016-2017' as fiscal_year",
                        "'texte' as value_text_fr",
                        "'text' as value_text_en",
                        "'d' as delivery_id",
                        "'results.csv' as source_file",
                        "3 as source_line");
        return FactIndicatorEvaluation.build(target, result, roles(), indicators(), organisations(), periods(), asOf);
    }

    private static Dataset<Row> roles() {
        return frame("""
                indicator_id | organisation_id | role_code
                up           | AGR             | lead
                up           | TBS             | contributor
                """);
    }

    private static Dataset<Row> indicators() {
        return frame("""
                indicator_id | indicator_key bigint | plan_element_key bigint | direction_code | baseline_value decimal(28,6)
                up           | 1                    | 100                     | INCREASE       |
                down         | 2                    | 100                     | DECREASE       |
                band         | 3                    | 100                     | RANGE          |
                text         | 4                    | 100                     | NONE           |
                """);
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                AGR             | 11                      | 1900-01-01      | 9999-12-31    | true
                TBS             | 12                      | 1900-01-01      | 9999-12-31    | true
                OLD             | 21                      | 1900-01-01      | 2017-04-01    | false
                OLD             | 22                      | 2017-04-01      | 9999-12-31    | true
                """);
    }

    private static Dataset<Row> periods() {
        Dataset<Row> year = frame("fiscal_year\n2016-2017");
        return DimPeriod.build(
                year,
                year,
                emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_INDICATOR_OBSERVATION)),
                emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_BUDGET)),
                emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_WORKFORCE)));
    }
}
