package org.vigie.transforms.voice;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * The valid answers of all deliveries, each with the groups that its participant is in and the time in which it was known;
 * and for each participant one row of the question {@link #PARTICIPATION}, whatever they answered.
 */
final class SurveyAnswers {
    /** In place of a question's code, where taking part is what is counted. */
    static final String PARTICIPATION = "";

    private SurveyAnswers() {}

    static Dataset<Row> of(Dataset<Row> answers, Dataset<Row> waves) {
        Dataset<Row> valid = answers.where("answer_state_code = 'valid'");
        Dataset<Row> participants = answers.where("answer_state_code not in ('not_answered', 'question_unknown')")
                .dropDuplicates("wave_id", "pseudonym", "delivery_id")
                .withColumn("question_id", lit(PARTICIPATION))
                .withColumn("is_favourable", lit(null).cast("boolean"))
                .withColumn("score", lit(null).cast("decimal(9,4)"))
                .withColumn("weight", lit(1).cast("decimal(18,8)"));
        return withTimes(valid.unionByName(participants))
                .join(waves.select("wave_id", "profile_cuts", "minimum_group_size"), "wave_id")
                .select(
                        concat_ws("\u001f", col("wave_id"), col("question_id")).as("system"),
                        col("wave_id"),
                        col("question_id"),
                        col("minimum_group_size"),
                        col("pseudonym"),
                        ProfileCuts.all().as("cuts"),
                        col("known_from"),
                        col("known_until"),
                        col("is_in_force"),
                        col("delivery_id"),
                        col("is_favourable"),
                        col("score"),
                        col("weight"));
    }

    /** A delivery is replaced by the next one of its file. */
    private static Dataset<Row> withTimes(Dataset<Row> answers) {
        Dataset<Row> times = answers.select("wave_id", "source_file", "delivery_id", "known_from")
                .distinct()
                .withColumn(
                        "known_until",
                        lead("known_from", 1)
                                .over(Window.partitionBy("wave_id", "source_file")
                                        .orderBy(col("known_from"), col("delivery_id"))))
                .select("wave_id", "source_file", "delivery_id", "known_until");
        return answers.join(times, new String[] {"wave_id", "source_file", "delivery_id"}, "inner");
    }

    /** The key of the dimension's row; taking part has no question. */
    static Column questionKey() {
        return when(col("question_id").equalTo(PARTICIPATION), Member.NOT_APPLICABLE.key())
                .otherwise(SurrogateKey.of("wave_id", "question_id"));
    }
}
