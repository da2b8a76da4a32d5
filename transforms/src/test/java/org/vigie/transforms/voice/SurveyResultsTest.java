package org.vigie.transforms.voice;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.contract.voice.VoiceTables;
import org.vigie.testkit.Frames;
import org.vigie.testkit.SparkTest;

/** Results of groups from the answers of single persons. Answers are drawn as one row for several people alike. */
@SparkTest
class SurveyResultsTest {
    private static final String ANSWERS = "wave_id | pseudonym | question_id | answer_code | answer_state_code |"
            + " answer_position int | is_favourable boolean | score decimal(9,4) | weight decimal(18,8) | profile |"
            + " is_in_force boolean | known_from timestamp | delivery_id | source_file | source_line int\n";
    private static final String WAVES = """
            survey_id | wave_id | name_fr | name_en | population_code | organisation_id | opened_date date | closed_date date | invited_count bigint | minimum_group_size int | minimum_group_decision | profile_cuts
            s         | w       | V       | W       | employees       |                 | 2025-01-01       | 2025-02-01       | 80                   | 10                     |                        | region
            """;
    private static final String NO_INVITATION = "wave_id | profile_id | invited_count bigint\n";

    private int people;

    @Test
    void theFavourableScoreIsByWeightAndTheResponseRateByPeopleInvited() {
        String answers = people(12, "Q01", true, "2.0", "region=03")
                + people(18, "Q01", false, "1.0", "region=03")
                + people(8, "Q01", true, "1.0", "region=06")
                + people(22, "Q01", false, "0.5", "region=06");
        assertRows(results(answers, WAVES, "wave_id | profile_id | invited_count bigint\nw | region=06 | 40\n"), """
                question_id | profile_id | state_code | participant_count | invited_count | valid_count | favourable_count | weighted_valid | weighted_favourable | favourable_score | mean_score | response_rate
                Q01         | total      | published  |                   |               | 60          | 20               | 61.000000      | 32.000000           | 0.524590         | 52.4590    |
                Q01         | region=03  | published  |                   |               | 30          | 12               | 42.000000      | 24.000000           | 0.571429         | 57.1429    |
                Q01         | region=06  | published  |                   |               | 30          | 8                | 19.000000      | 8.000000            | 0.421053         | 42.1053    |
                            | total      | published  | 60                | 80            |             |                  |                |                     |                  |            | 0.750000
                            | region=03  | published  | 30                |               |             |                  |                |                     |                  |            |
                            | region=06  | published  | 30                | 40            |             |                  |                |                     |                  |            | 0.750000
                """);
    }

    @Test
    @Tag("C14")
    void c14AGroupOfFewerThanFiveIsBlankAndCannotBeHadBySubtraction() {
        String waves =
                WAVES.replace("| 10                     |                        | region", "| 5 | CT-14 | size");
        String answers = people(4, "Q01", true, "1", "size=small")
                + people(3, "Q01", true, "1", "size=medium")
                + people(5, "Q01", false, "1", "size=medium")
                + people(5, "Q01", true, "1", "size=large")
                + people(4, "Q01", false, "1", "size=large");
        Dataset<Row> results = results(answers, waves, NO_INVITATION).where("question_id = 'Q01'");
        assertRows(results.where("profile_id = 'total'"), """
                state_code | valid_count | favourable_count
                published  | 21          | 12
                """);
        assertRows(results.where("profile_id = 'size=small'"), """
                state_code | is_suppressed | suppression_reason_code | valid_count | favourable_count | weighted_valid | favourable_score | mean_score
                suppressed | true          | small_group             |             |                  |                |                  |
                """);
        // with one of the others shown, what is left of the total would be the small group and one more: too close to
        // it
        assertThat(results.where("is_suppressed").count()).isGreaterThanOrEqualTo(2);
        assertThat(problems(answers, waves)).isEmpty();
    }

    @Test
    @Tag("C35")
    void c35TheShareReportingOverloadIsNotShownOfFewPeople() {
        String answers = people(9, "Q01", false, "1", "region=03")
                + people(30, "Q01", true, "1", "region=06")
                + people(11, "Q01", false, "1", "region=06")
                + people(12, "Q01", true, "1", "region=09")
                + people(20, "Q01", false, "1", "region=09");
        assertRows(
                results(answers, WAVES, NO_INVITATION).where("question_id = 'Q01' and profile_id <> 'region=06'"), """
                profile_id | state_code | suppression_reason_code | favourable_score
                total      | published  |                         | 0.512195
                region=03  | suppressed | small_group             |
                region=09  | suppressed | complementary           |
                """);
    }

    @Test
    @Tag("C41")
    void c41WhatCitizensSayIsNeverShownBelowTheSmallestGroup() {
        String waves = WAVES.replace("employees", "citizens");
        for (int size : new int[] {1, 9}) {
            people = 0;
            String answers = people(size, "Q01", true, "1", "region=03")
                    + people(40, "Q01", false, "1", "region=06")
                    + people(20, "Q01", true, "1", "region=06");
            Dataset<Row> results = results(answers, waves, NO_INVITATION);
            assertThat(results.where("valid_count < 10 or participant_count < 10")
                            .count())
                    .isZero();
            assertThat(results.where("profile_id = 'region=03' and not is_suppressed")
                            .count())
                    .isZero();
        }
    }

    @Test
    void aCorrectionThatWouldTellOfFewPeopleIsHeldAndWhatWasWithheldStaysSo() {
        String first = people(20, "Q01", true, "1", "region=03")
                + people(20, "Q01", false, "1", "region=06")
                + people(20, "Q01", true, "1", "region=06")
                + people(15, "Q01", false, "1", "region=03");
        String late = people(3, "Q01", true, "1", "region=03");
        String again = delivered(first + late, "d2", "2025-03-08", true);
        Dataset<Row> results = results(delivered(first, "d1", "2025-03-01", false) + again, WAVES, NO_INVITATION);
        assertRows(results.where("question_id = 'Q01'"), """
                profile_id | state_code | suppression_reason_code | valid_count | favourable_count
                total      | held       | small_difference        | 75          | 40
                region=03  | held       | small_difference        | 35          | 20
                region=06  | published  |                         | 40          | 20
                """);
    }

    @Test
    void theGateFindsATableThatShowsWhatItsBuilderWouldHaveWithheld() {
        String answers = people(4, "Q01", true, "1", "region=03")
                + people(10, "Q01", true, "1", "region=06")
                + people(30, "Q01", false, "1", "region=06")
                + people(15, "Q01", false, "1", "region=09")
                + people(15, "Q01", true, "1", "region=09");
        Dataset<Row> results =
                FactSurveyResult.build(frame(ANSWERS + answers), frame(WAVES), frame(NO_INVITATION), organisations());
        Dataset<Row> profiles = profiles(answers);
        Dataset<Row> shownAnyway = results.withColumn(
                "valid_count", expr("case when question_key >= 0 and is_suppressed then 4 else valid_count end"));
        assertRows(
                SurveyDisclosureCheck.build(frame(ANSWERS + answers), frame(WAVES), shownAnyway, profiles)
                        .where("profile_id = 'region=03'"),
                """
                wave_id | question_id | profile_id | kind_code
                w       | Q01         | region=03  | shown_though_small
                """);
        Dataset<Row> oneTooMany = results.withColumn(
                "valid_count",
                expr("case when question_key >= 0 and suppression_reason_code = 'complementary'"
                        + " then 30 else valid_count end"));
        assertThat(SurveyDisclosureCheck.build(frame(ANSWERS + answers), frame(WAVES), oneTooMany, profiles)
                        .where("kind_code = 'bounded_too_tightly'")
                        .count())
                .isPositive();
    }

    @Test
    void noAnswerIsNoResult() {
        assertThat(results("", WAVES, NO_INVITATION).count()).isZero();
    }

    @Test
    void aSurveyThatCameAggregatedKeepsItsFiguresAndMakesNoneUp() {
        Dataset<Row> published = frame("""
                unit_id   | unit_name | survey_year int | question_id | answer_1_share int | answer_2_share int | answer_3_share int | answer_4_share int | answer_5_share int | score int | answer_count int
                0-0-0-0-0 | Public    | 2018            | Q06         | 20                 | 40                 | 20                 | 10                 | 10                 | 63        | 1000
                9-1-0-0-0 |           | 2018            | Q80         | 15                 | 85                 |                    |                    |                    |           | 40
                9-2-0-0-0 |           | 2018            | Q80         |                    |                    |                    |                    |                    |           |
                """);
        assertRows(PublishedSurveyResult.build(published), """
                state_code | valid_count | favourable_count | favourable_score | mean_score
                published  | 1000        |                  | 0.600000         | 63.0000
                published  | 40          |                  | 0.150000         |
                published  |             |                  |                  |
                """);
    }

    private Dataset<Row> results(String answers, String waves, String invitations) {
        Dataset<Row> results =
                FactSurveyResult.build(frame(ANSWERS + answers), frame(waves), frame(invitations), organisations());
        assertThat(results.schema().fieldNames())
                .containsExactly(TableCatalog.shipped()
                        .table(VoiceTables.FACT_SURVEY_RESULT)
                        .columnNames()
                        .toArray(String[]::new));
        assertThat(problems(answers, waves)).isEmpty();
        Dataset<Row> questions = frame("question_id\nQ01\n")
                .selectExpr("question_id", "shiftrightunsigned(xxhash64('w', question_id), 1) as found_key");
        return results.join(profiles(answers, waves).select("profile_key", "profile_id"), "profile_key")
                .join(questions, results.col("question_key").equalTo(questions.col("found_key")), "left");
    }

    private static String problems(String answers, String waves) {
        Dataset<Row> results =
                FactSurveyResult.build(frame(ANSWERS + answers), frame(waves), frame(NO_INVITATION), organisations());
        return SurveyDisclosureCheck.build(frame(ANSWERS + answers), frame(waves), results, profiles(answers, waves))
                .collectAsList()
                .stream()
                .map(Row::toString)
                .collect(Collectors.joining());
    }

    private static Dataset<Row> profiles(String answers) {
        return profiles(answers, WAVES);
    }

    private static Dataset<Row> profiles(String answers, String waves) {
        return DimProfile.build(
                frame(ANSWERS + answers),
                frame(waves),
                empty(VoiceTables.STG_SURVEY_QUESTION),
                empty(ConformedTables.STG_SURVEY_RESULT));
    }

    private static Dataset<Row> organisations() {
        return empty(new TableName("dim_organisation"));
    }

    private static Dataset<Row> empty(TableName name) {
        Table table = TableCatalog.shipped().table(name);
        return Frames.emptyFrame(table);
    }

    /** So many people who answered alike, in the one delivery there is. */
    private String people(int count, String question, boolean isFavourable, String weight, String profile) {
        StringBuilder rows = new StringBuilder();
        for (int number = 0; number < count; number++) {
            people++;
            rows.append("w | p%04d | %s | A | valid | 1 | %s | %s | %s | %s | true | 2025-03-01 | d1 | r.csv | %d%n"
                    .formatted(people, question, isFavourable, isFavourable ? 100 : 0, weight, profile, people + 1));
        }
        return rows.toString();
    }

    /** The same answers, as another delivery brought them. */
    private static String delivered(String rows, String delivery, String day, boolean isInForce) {
        return Arrays.stream(rows.split("\n"))
                .map(row -> row.replace(
                        "| true | 2025-03-01 | d1 |", "| %s | %s | %s |".formatted(isInForce, day, delivery)))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
