package org.vigie.transforms.voice;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per wave, pseudonym and question, of the deliveries in force; where two of them bring one, the one known last.
 * Restricted: never published.
 */
public final class FactSurveyResponse {
    private FactSurveyResponse() {}

    public static Dataset<Row> build(Dataset<Row> answers, Dataset<Row> waves, Dataset<Row> questions) {
        Dataset<Row> latest = answers.where("is_in_force")
                .withColumn(
                        "recency",
                        row_number()
                                .over(Window.partitionBy("wave_id", "pseudonym", "question_id")
                                        .orderBy(
                                                col("known_from").desc(),
                                                col("delivery_id"),
                                                col("source_line").desc())))
                .where("recency = 1");
        Dataset<Row> knownWaves = waves.select(
                col("wave_id").as("known_wave_id"), SurrogateKey.of("wave_id").as("known_wave_key"));
        Dataset<Row> knownQuestions = questions
                .where("scale_code <> 'profile'")
                .select(
                        col("wave_id").as("asked_wave_id"),
                        col("question_id").as("asked_question_id"),
                        SurrogateKey.of("wave_id", "question_id").as("known_question_key"))
                .distinct();
        return latest.join(knownWaves, col("wave_id").equalTo(col("known_wave_id")), "left")
                .join(
                        knownQuestions,
                        col("wave_id")
                                .equalTo(col("asked_wave_id"))
                                .and(col("question_id").equalTo(col("asked_question_id"))),
                        "left")
                .select(
                        coalesce(col("known_wave_key"), Member.UNKNOWN.key()).as("wave_key"),
                        col("wave_id"),
                        col("pseudonym"),
                        coalesce(col("known_question_key"), Member.UNKNOWN.key())
                                .as("question_key"),
                        col("question_id"),
                        col("answer_code"),
                        col("answer_state_code"),
                        col("is_favourable"),
                        col("score"),
                        col("weight"),
                        col("profile"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
