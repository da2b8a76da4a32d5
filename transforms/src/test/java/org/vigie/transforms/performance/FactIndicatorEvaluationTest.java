package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.bround;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.attainment.AttainmentGoldenCasesTest;

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

    /** In the table as in the engine, and in SQL that nobody derived from either. */
    @Test
    @Tag("C06")
    void c06TheGoldenCasesComeOutOfTheTableOfEvaluationsAndOutOfSqlByHand(SparkSession spark) throws IOException {
        Dataset<Row> cases = frame(GOLDEN_HEADER
                + AttainmentGoldenCasesTest.cases().stream()
                        .map(line -> line.replace(",", " | "))
                        .collect(Collectors.joining("\n")));
        List<Row> golden = cases.select(col("case_id"), col("verdict"), atFourDecimals("progress"))
                .collectAsList();
        assertThat(golden).hasSize(27);
        cases.createOrReplaceTempView("golden_cases");
        assertThat(spark.sql(resource("/attainment/golden.sql")).collectAsList())
                .containsExactlyInAnyOrderElementsOf(golden);
        assertThat(goldenEvaluations(cases)
                        .select(col("case_id"), col("verdict_code"), atFourDecimals("progress_raw"))
                        .collectAsList())
                .containsExactlyInAnyOrderElementsOf(golden);
    }

    private static final String GOLDEN_HEADER = "case_id | direction | baseline decimal(18,6) | actual decimal(18,6)"
            + " | target decimal(18,6) | low decimal(18,6) | high decimal(18,6) | tolerance decimal(18,6) | verdict"
            + " | progress decimal(18,6) | bounded | reason | ratio | ratio_reason\n";

    private static Dataset<Row> goldenEvaluations(Dataset<Row> cases) {
        StringBuilder targets = new StringBuilder();
        StringBuilder results = new StringBuilder();
        StringBuilder indicators = new StringBuilder("indicator_id | indicator_key bigint | plan_element_key bigint"
                + " | direction_code | baseline_value decimal(28,6)\n");
        for (Row row : cases.selectExpr(
                        "case_id",
                        "direction",
                        "case when direction in ('INCREASE', 'MAINTAIN_ABOVE') then 'at_least'"
                                + " when direction in ('DECREASE', 'MAINTAIN_BELOW') then 'at_most'"
                                + " when direction = 'RANGE' then 'range' else 'exactly' end as kind",
                        "cast(int(substring(case_id, 2)) as string) as key",
                        "coalesce(string(target), '') as target",
                        "coalesce(string(low), '') as low",
                        "coalesce(string(high), '') as high",
                        "coalesce(string(actual), '') as actual",
                        "coalesce(string(baseline), '') as baseline")
                .collectAsList()) {
            String id = row.getString(0);
            targets.append("%s | AGR | %s | %s | %s | %s | 2017-03-31 | 1 | 2018-06-01 00:00:00%n"
                    .formatted(id, row.getString(2), row.getString(4), row.getString(5), row.getString(6)));
            results.append("%s | AGR | actual | 1 | %s | met | 2018-06-01 00:00:00%n".formatted(id, row.getString(7)));
            indicators.append(
                    "%s | %s | 100 | %s | %s%n".formatted(id, row.getString(3), row.getString(1), row.getString(8)));
        }
        Dataset<Row> tolerances = cases.select(
                col("case_id").as("indicator_id"),
                col("tolerance").cast("decimal(28,6)").as("tolerance"));
        Dataset<Row> described = frame(indicators.toString());
        return FactIndicatorEvaluation.build(
                        targets(targets.toString()).drop("tolerance").join(tolerances, "indicator_id"),
                        results(results.toString()),
                        roles(),
                        described,
                        organisations(),
                        periods(),
                        AS_OF)
                .join(described.select(col("indicator_key"), col("indicator_id").as("case_id")), "indicator_key");
    }

    private static Column atFourDecimals(String column) {
        return bround(col(column).cast("decimal(18,6)"), 4).as(column);
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = FactIndicatorEvaluationTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
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
    void aMilestoneIsJudgedByTheDayItWasDone() {
        String targets = """
                up   | AGR | milestone | | | | 2017-03-01 | 1 | 2017-01-01 00:00:00
                down | AGR | milestone | | | | 2017-03-01 | 1 | 2017-01-01 00:00:00
                band | AGR | milestone | | | | 2017-03-01 | 1 | 2017-01-01 00:00:00
                """;
        String results = """
                up   | AGR | actual | 1 | | met     | 2017-06-01 00:00:00
                down | AGR | actual | 1 | | not_met | 2017-06-01 00:00:00
                band | AGR | actual | 1 | | not_met | 2017-06-01 00:00:00
                """;
        Dataset<Row> done = results(results)
                .withColumn(
                        "value_text_fr",
                        functions.expr("case indicator_id when 'up' then '2017-03-01' when 'down' then '2017-03-02'"
                                + " else 'presque' end"));
        assertRows(judged(AS_OF, targets(targets), done), """
                indicator_key | computed_status_code | computed_reason_code | progress_reason_code | progress_raw
                1             | met                  | COMPARED             | MILESTONE            | 1.000000
                2             | not_met              | COMPARED             | MILESTONE            | 0.000000
                3             | not_available        | NO_ACTUAL            | NO_ACTUAL            |
                """);
    }

    @Test
    void levelsAreComparedAndWhatIsToBeDeterminedIsNoTarget() {
        assertRows(evaluate(AS_OF, """
                        up   | AGR | ordinal          | 3 | | | 2017-03-31 | 1 | 2018-06-01 00:00:00
                        down | AGR | ordinal          | 2 | | | 2017-03-31 | 1 | 2018-06-01 00:00:00
                        band | AGR | to_be_determined |   | | |            | 1 | 2018-06-01 00:00:00
                        text | AGR | value            | 1 | | | 2017-03-31 | 1 | 2018-06-01 00:00:00
                        """, """
                        up   | AGR | actual | 1 | 2 | not_met | 2018-06-01 00:00:00
                        down | AGR | actual | 1 | 2 | met     | 2018-06-01 00:00:00
                        """), """
                indicator_key | computed_status_code | computed_reason_code    | is_different
                1             | not_met              | COMPARED                | false
                2             | met                  | COMPARED                | false
                3             | not_evaluable        | TARGET_TO_BE_DETERMINED | false
                4             | not_evaluable        | NO_NUMERIC_TARGET       | false
                """);
    }

    @Test
    void nothingIsMadeOfNothing() {
        assertRows(evaluate(AS_OF, "", NO_RESULTS), "evaluation_key");
    }

    private static Dataset<Row> evaluate(LocalDate asOf, String targets, String results) {
        return judged(asOf, targets(targets), results(results));
    }

    private static Dataset<Row> judged(LocalDate asOf, Dataset<Row> targets, Dataset<Row> results) {
        return FactIndicatorEvaluation.build(targets, results, roles(), indicators(), organisations(), periods(), asOf);
    }

    private static Dataset<Row> targets(String targets) {
        return frame("indicator_id | organisation_id | target_kind_code | target_value decimal(28,6)"
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
    }

    private static Dataset<Row> results(String results) {
        return frame("indicator_id | organisation_id | value_kind_code | revision int"
                        + " | value decimal(28,6) | declared_status_code | known_from timestamp\n" + results)
                .selectExpr(
                        "*",
                        "'2016-2017' as fiscal_year",
                        "'texte' as value_text_fr",
                        "'text' as value_text_en",
                        "'d' as delivery_id",
                        "'results.csv' as source_file",
                        "3 as source_line");
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
                emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_BUDGET)),
                emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_WORKFORCE)),
                year.where("false"));
    }
}
