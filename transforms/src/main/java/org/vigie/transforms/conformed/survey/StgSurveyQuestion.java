package org.vigie.transforms.conformed.survey;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.transforms.conformed.Latest;

/**
 * One row per wave, question and possible answer, with what the answer means: favourable where it is among the two best of a
 * scale of four or more, or the best of a shorter one. Which end is best follows from the polarity of the question and from
 * how its scale runs. An answer without a position on the scale is no valid one.
 */
public final class StgSurveyQuestion {
    private static final int SIZE_WITH_TWO_BEST = 4;

    private StgSurveyQuestion() {}

    public static Dataset<Row> build(Dataset<Row> codebook) {
        Dataset<Row> conformed = codebook.select(
                col("wave_id"),
                col("question_id"),
                coalesce(col("answer_code"), lit("")).as("answer_code"),
                col("wording_fr"),
                col("wording_en"),
                col("scale_code"),
                col("answer_label_fr"),
                col("answer_label_en"),
                col("answer_position").cast("int").as("answer_position"),
                col("polarity_code"),
                col("is_reversed").cast("boolean").as("is_reversed"),
                col("topic_code"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line").cast("int").as("source_line"));
        return meant(Latest.of(conformed, "wave_id", "question_id", "answer_code"));
    }

    /** Questions of the Public Service Employee Survey: its first answer is the best, and its publisher wrote no French. */
    public static Dataset<Row> ofPublicServiceSurvey(Dataset<Row> results, Dataset<Row> questions) {
        Column text = coalesce(col("text_en"), col("question_id"));
        Dataset<Row> asked = Latest.of(
                results.select(
                        StgSurveyWave.waveOfYear().as("wave_id"),
                        col("question_id"),
                        categories().as("categories"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line").cast("int").as("source_line")),
                "wave_id",
                "question_id");
        Dataset<Row> texts = questions
                .select(col("question_id").as("told_question_id"), col("text_en"), col("theme"))
                .dropDuplicates("told_question_id");
        return meant(asked.join(texts, col("question_id").equalTo(col("told_question_id")), "left")
                .withColumn("answer_position", explode(sequence(lit(1), col("categories"))))
                .select(
                        col("wave_id"),
                        col("question_id"),
                        col("answer_position").cast("string").as("answer_code"),
                        concat(lit("[en anglais] "), text).as("wording_fr"),
                        text.as("wording_en"),
                        when(col("categories").equalTo(2), "yes_no")
                                .otherwise("agreement")
                                .as("scale_code"),
                        lit(null).cast("string").as("answer_label_fr"),
                        lit(null).cast("string").as("answer_label_en"),
                        col("answer_position"),
                        lit("positive").as("polarity_code"),
                        lit(true).as("is_reversed"),
                        col("theme").as("topic_code"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line")));
    }

    /** Categories that a question has; the others are marked 9999 at the source. */
    private static Column categories() {
        Column categories = lit(0);
        for (int answer = 1; answer <= 5; answer++) {
            categories = when(StgSurveyResult.hasCategory(answer), answer).otherwise(categories);
        }
        return when(categories.equalTo(0), 1).otherwise(categories);
    }

    private static Dataset<Row> meant(Dataset<Row> answers) {
        Column size = max(coalesce(col("answer_position"), lit(0))).over(Window.partitionBy("wave_id", "question_id"));
        return answers.withColumn("scale_size", size)
                .select(
                        col("wave_id"),
                        col("question_id"),
                        col("answer_code"),
                        col("wording_fr"),
                        col("wording_en"),
                        col("scale_code"),
                        col("answer_label_fr"),
                        col("answer_label_en"),
                        col("answer_position"),
                        col("scale_size"),
                        col("polarity_code"),
                        col("is_reversed"),
                        col("topic_code"),
                        whereJudged(isFavourable()).as("is_favourable"),
                        whereJudged(score()).cast("decimal(9,4)").as("score"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Column whereJudged(Column value) {
        return when(
                col("answer_position")
                        .isNotNull()
                        .and(col("scale_size").gt(1))
                        .and(col("polarity_code").notEqual("neutral")),
                value);
    }

    /** Whether a high position is a good one: agreeing with a positive sentence, on a scale that runs towards agreement. */
    private static Column highIsGood() {
        return col("polarity_code").equalTo("positive").equalTo(not(col("is_reversed")));
    }

    private static Column isFavourable() {
        Column best = when(col("scale_size").geq(SIZE_WITH_TWO_BEST), 2).otherwise(1);
        return when(highIsGood(), col("answer_position").gt(col("scale_size").minus(best)))
                .otherwise(col("answer_position").leq(best));
    }

    /** From 0 for the worst position to 100 for the best. */
    private static Column score() {
        Column steps = col("scale_size").minus(1);
        Column fromLow = col("answer_position").minus(1).multiply(100).divide(steps);
        return round(when(highIsGood(), fromLow).otherwise(lit(100).minus(fromLow)), 4);
    }
}
