package org.vigie.transforms.conformed.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SparkTest;

@SparkTest
class SurveyConformedTest {
    private static final String WAVES = "survey_id | wave_id | name_fr | name_en | population_code | organisation_id |"
            + " opened_date date | closed_date date | invited_count bigint | minimum_group_size int |"
            + " minimum_group_decision | profile_cuts | received_at timestamp | delivery_id | source_file |"
            + " source_line int\n";
    private static final String CODEBOOK =
            "wave_id | question_id | answer_code | wording_fr | wording_en | scale_code |"
                    + " answer_label_fr | answer_label_en | answer_position int | polarity_code | is_reversed boolean |"
                    + " topic_code | received_at timestamp | delivery_id | source_file | source_line int\n";
    private static final String RESPONSES =
            "wave_id | respondent | question_id | answer | weight decimal(18,8) | profile |"
                    + " received_at timestamp | delivery_id | source_file | source_line int\n";

    @Test
    void groupsOfLessThanTenArePublishedOnlyByARecordedDecision() {
        assertRows(StgSurveyWave.build(frame(WAVES + """
                s | w1 | V | W | employees |     | 2025-01-01 | 2025-02-01 | 90 |    |       |  | 2025-03-01 | d1 | a.csv | 2
                s | w2 | V | W | employees |     | 2025-01-01 | 2025-02-01 |    | 5  | CT-14 |  | 2025-03-01 | d1 | a.csv | 3
                s | w3 | V | W | employees |     | 2025-01-01 | 2025-02-01 |    | 5  |       |  | 2025-03-01 | d1 | a.csv | 4
                s | w4 | V | W | employees | MSS | 2025-01-01 | 2025-02-01 |    | 20 |       |  | 2025-03-01 | d1 | a.csv | 5
                s | w4 | V | W | employees | MSS | 2025-01-01 | 2025-02-01 |    | 30 |       |  | 2025-03-02 | d2 | a.csv | 5
                """)), """
                wave_id | invited_count | minimum_group_size | delivery_id
                w1      | 90            | 10                 | d1
                w2      |               | 5                  | d1
                w3      |               | 10                 | d1
                w4      |               | 30                 | d2
                """);
    }

    @Test
    void whatIsFavourableFollowsFromPolarityAndFromHowTheScaleRuns() {
        assertRows(questions(), """
                question_id | answer_code | scale_size | is_favourable | score
                Q01         | A1          | 4          | false         | 0.0000
                Q01         | A2          | 4          | false         | 33.3333
                Q01         | A3          | 4          | true          | 66.6667
                Q01         | A4          | 4          | true          | 100.0000
                Q01         | A9          | 4          |               |
                Q02         | A1          | 3          | true          | 100.0000
                Q02         | A2          | 3          | false         | 50.0000
                Q02         | A3          | 3          | false         | 0.0000
                Q03         | Y           | 2          | false         | 0.0000
                Q03         | N           | 2          | true          | 100.0000
                Q04         | A1          | 2          |               |
                Q04         | A2          | 2          |               |
                Q05         |             | 0          |               |
                """);
    }

    @Test
    void anAnswerIsCodedByItsCodebookAndAFreeTextStaysWhereItLanded() {
        Dataset<Row> responses = frame(RESPONSES + """
                w | p1 | Q01 | A4                    | 1.5 | region=03;age_band=30-39 | 2025-03-01 | d1 | r.csv | 2
                w | p1 | Q05 | Moins de rapports     |     |                          | 2025-03-01 | d1 | r.csv | 2
                w | p2 | Q01 | A9                    |     |                          | 2025-03-01 | d1 | r.csv | 3
                w | p2 | Q02 | Marie, trois pas plus |     |                          | 2025-03-01 | d1 | r.csv | 3
                w | p2 | Q03 |                       |     |                          | 2025-03-02 | d2 | r.csv | 3
                w | p2 | Q77 | A1                    |     |                          | 2025-03-02 | d2 | r.csv | 3
                """);
        Dataset<Row> deliveries = frame("""
                delivery_id | is_in_force boolean
                d1          | false
                d2          | true
                """);
        Dataset<Row> answers = StgSurveyAnswer.build(responses, questions(), deliveries);
        assertRows(answers, """
                pseudonym | question_id | answer_code | answer_state_code | is_favourable | weight     | profile                  | is_in_force
                p1        | Q01         | A4          | valid             | true          | 1.50000000 | age_band=30-39;region=03 | false
                p1        | Q05         |             | text              |               | 1.00000000 |                          | false
                p2        | Q01         | A9          | not_valid         |               | 1.00000000 |                          | false
                p2        | Q02         |             | answer_unknown    |               | 1.00000000 |                          | false
                p2        | Q03         |             | not_answered      |               | 1.00000000 |                          | true
                p2        | Q77         |             | question_unknown  |               | 1.00000000 |                          | true
                """);
        assertThat(answers.collectAsList().toString()).doesNotContain("Moins", "Marie");
    }

    @Test
    void nothingDeliveredIsNothingBuilt() {
        assertThat(StgSurveyWave.build(frame(WAVES)).count()).isZero();
        assertThat(StgSurveyQuestion.build(frame(CODEBOOK)).count()).isZero();
        assertThat(StgSurveyAnswer.build(frame(RESPONSES), questions(), frame("delivery_id | is_in_force boolean\n"))
                        .count())
                .isZero();
    }

    private static Dataset<Row> questions() {
        return StgSurveyQuestion.build(frame(CODEBOOK + """
                w | Q01 | A1 | f | e | agreement | Non | No  | 1 | positive | false | t | 2025-03-01 | d1 | c.csv | 2
                w | Q01 | A2 | f | e | agreement | Non | No  | 2 | positive | false | t | 2025-03-01 | d1 | c.csv | 3
                w | Q01 | A3 | f | e | agreement | Oui | Yes | 3 | positive | false | t | 2025-03-01 | d1 | c.csv | 4
                w | Q01 | A4 | f | e | agreement | Oui | Yes | 4 | positive | false | t | 2025-03-01 | d1 | c.csv | 5
                w | Q01 | A9 | f | e | agreement | ?   | ?   |   | positive | false | t | 2025-03-01 | d1 | c.csv | 6
                w | Q02 | A1 | f | e | agreement | Oui | Yes | 1 | positive | true  |   | 2025-03-01 | d1 | c.csv | 7
                w | Q02 | A2 | f | e | agreement | Mi  | Mid | 2 | positive | true  |   | 2025-03-01 | d1 | c.csv | 8
                w | Q02 | A3 | f | e | agreement | Non | No  | 3 | positive | true  |   | 2025-03-01 | d1 | c.csv | 9
                w | Q03 | Y  | f | e | yes_no    | Oui | Yes | 2 | negative | false |   | 2025-03-01 | d1 | c.csv | 10
                w | Q03 | N  | f | e | yes_no    | Non | No  | 1 | negative | false |   | 2025-03-01 | d1 | c.csv | 11
                w | Q04 | A1 | f | e | choice    | Un  | One | 1 | neutral  | false |   | 2025-03-01 | d1 | c.csv | 12
                w | Q04 | A2 | f | e | choice    | 2   | Two | 2 | neutral  | false |   | 2025-03-01 | d1 | c.csv | 13
                w | Q05 |    | f | e | text      |     |     |   | neutral  | false |   | 2025-03-01 | d1 | c.csv | 14
                w | Q01 | A4 | f | e | agreement | Ou! | Ye! | 4 | positive | false | t | 2025-02-01 | d0 | c.csv | 5
                """));
    }
}
