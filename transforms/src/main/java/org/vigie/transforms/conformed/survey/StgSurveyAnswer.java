package org.vigie.transforms.conformed.survey;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per delivery, wave, pseudonym and question: what the answer means by its codebook. Deliveries that others have
 * replaced stay, for what was published of them counts in what may be published now. A free text is not brought along: the
 * row only says that there is one.
 */
public final class StgSurveyAnswer {
    private StgSurveyAnswer() {}

    public static Dataset<Row> build(Dataset<Row> responses, Dataset<Row> questions, Dataset<Row> deliveries) {
        Dataset<Row> codes = questions
                .where("scale_code not in ('text', 'profile')")
                .select(
                        col("wave_id").as("known_wave_id"),
                        col("question_id").as("known_question_id"),
                        col("answer_code").as("known_answer_code"),
                        col("answer_position"),
                        col("is_favourable"),
                        col("score"));
        Dataset<Row> asked = questions
                .where("scale_code <> 'profile'")
                .groupBy(col("wave_id").as("asked_wave_id"), col("question_id").as("asked_question_id"))
                .agg(max(col("scale_code")).as("scale_code"));
        Dataset<Row> inForce = deliveries
                .groupBy(col("delivery_id").as("told_delivery_id"))
                .agg(max("is_in_force").as("is_in_force"));
        Column sameCode = col("wave_id")
                .equalTo(col("known_wave_id"))
                .and(col("question_id").equalTo(col("known_question_id")))
                .and(col("answer").equalTo(col("known_answer_code")));
        Column sameQuestion = col("wave_id")
                .equalTo(col("asked_wave_id"))
                .and(col("question_id").equalTo(col("asked_question_id")));
        return responses
                .join(codes, sameCode, "left")
                .join(asked, sameQuestion, "left")
                .join(inForce, col("delivery_id").equalTo(col("told_delivery_id")), "left")
                .select(
                        col("wave_id"),
                        col("respondent").as("pseudonym"),
                        col("question_id"),
                        col("known_answer_code").as("answer_code"),
                        state().as("answer_state_code"),
                        col("answer_position"),
                        col("is_favourable"),
                        col("score"),
                        coalesce(col("weight"), lit(1)).cast("decimal(18,8)").as("weight"),
                        ProfileText.canonical("profile").as("profile"),
                        coalesce(col("is_in_force"), lit(false)).as("is_in_force"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line").cast("int").as("source_line"));
    }

    private static Column state() {
        return when(col("scale_code").isNull(), "question_unknown")
                .when(col("answer").isNull(), "not_answered")
                .when(col("scale_code").equalTo("text"), "text")
                .when(col("known_answer_code").isNull(), "answer_unknown")
                .when(col("answer_position").isNull(), "not_valid")
                .otherwise("valid");
    }
}
