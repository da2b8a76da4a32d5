package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Language;

/**
 * One row per question that no codebook describes, per question with answers that its codebook does not know, and per wave
 * that was not delivered: how many answers wait for it. What was answered is not told: only where it stands.
 */
public final class SurveyAnswerFindings {
    private SurveyAnswerFindings() {}

    public static Dataset<Row> build(Dataset<Row> answers, Dataset<Row> waves) {
        Dataset<Row> known = waves.select(col("wave_id").as("known_wave_id"));
        Dataset<Row> rows = answers.where("is_in_force")
                .join(known, col("wave_id").equalTo(col("known_wave_id")), "left")
                .withColumn("is_wave_known", col("known_wave_id").isNotNull())
                .where("not is_wave_known or answer_state_code in ('question_unknown', 'answer_unknown')")
                .groupBy("delivery_id", "source_file", "wave_id", "question_id", "is_wave_known", "answer_state_code")
                .agg(count(lit(1)).as("records"), min("source_line").as("source_line"))
                .withColumn("subject_id", format_string("%s/%s", col("wave_id"), col("question_id")))
                .withColumn("organisation_id", lit(null).cast("string"))
                .withColumn("fiscal_year", lit(null).cast("string"));
        return new Findings()
                .where(
                        col("answer_state_code").equalTo("question_unknown"),
                        FindingKind.SURVEY_QUESTION_UNKNOWN,
                        format_string(
                                "%s réponses à la question %s de la vague %s, qu'aucun dictionnaire ne décrit.",
                                SpokenNumber.of("records", Language.FR), col("question_id"), col("wave_id")),
                        format_string(
                                "%s answers to question %s of wave %s, which no codebook describes.",
                                SpokenNumber.of("records", Language.EN), col("question_id"), col("wave_id")))
                .where(
                        col("answer_state_code").equalTo("answer_unknown"),
                        FindingKind.SURVEY_ANSWER_UNKNOWN,
                        format_string(
                                "%s réponses à la question %s de la vague %s ne sont pas parmi celles de son dictionnaire.",
                                SpokenNumber.of("records", Language.FR), col("question_id"), col("wave_id")),
                        format_string(
                                "%s answers to question %s of wave %s are not among those of its codebook.",
                                SpokenNumber.of("records", Language.EN), col("question_id"), col("wave_id")))
                .where(
                        col("is_wave_known").equalTo(false),
                        FindingKind.SURVEY_WAVE_UNKNOWN,
                        format_string(
                                "%s réponses à la question %s renvoient à la vague %s, qui n'a pas été livrée.",
                                SpokenNumber.of("records", Language.FR), col("question_id"), col("wave_id")),
                        format_string(
                                "%s answers to question %s point to wave %s, which was not delivered.",
                                SpokenNumber.of("records", Language.EN), col("question_id"), col("wave_id")))
                .in(rows, "survey_question");
    }
}
