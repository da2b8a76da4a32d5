package org.vigie.transforms.voice;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * Rows of {@code fact_survey_result} from the Public Service Employee Survey, which came aggregated and was published so:
 * its publisher has withheld what is small. The favourable share is that of the two best answers of four or five, or the
 * best of two; counts of favourable answers were not delivered and are not made up.
 */
public final class PublishedSurveyResult {
    private PublishedSurveyResult() {}

    public static Dataset<Row> build(Dataset<Row> results) {
        Column share = favourableShare();
        Column count = col("answer_count").cast("bigint");
        return keyed(results)
                .select(
                        SurrogateKey.of("wave_id").as("wave_key"),
                        SurrogateKey.of("wave_id", "question_id").as("question_key"),
                        SurrogateKey.of("wave_id", "profile_id").as("profile_key"),
                        Member.NOT_APPLICABLE.key().as("organisation_key"),
                        lit("published").as("state_code"),
                        lit(false).as("is_suppressed"),
                        lit(null).cast("string").as("suppression_reason_code"),
                        lit(null).cast("bigint").as("participant_count"),
                        lit(null).cast("bigint").as("invited_count"),
                        count.as("valid_count"),
                        lit(null).cast("bigint").as("favourable_count"),
                        count.cast("decimal(28,6)").as("weighted_valid"),
                        count.multiply(share).cast("decimal(28,6)").as("weighted_favourable"),
                        share.cast("decimal(9,6)").as("favourable_score"),
                        col("score").cast("decimal(9,4)").as("mean_score"),
                        lit(null).cast("decimal(9,6)").as("response_rate"));
    }

    /** Rows with the codes that keys are made of. */
    private static Dataset<Row> keyed(Dataset<Row> results) {
        return results.withColumn("wave_id", waveId()).withColumn("profile_id", profileId());
    }

    static Column waveId() {
        return concat(lit("pses-"), col("survey_year"));
    }

    static Column profileId() {
        return concat(lit("unit="), col("unit_id"));
    }

    /** Shares are whole percentages, so their sum over all answers is 100 but for rounding. */
    private static Column favourableShare() {
        Column sum = share(1).plus(share(2)).plus(share(3)).plus(share(4)).plus(share(5));
        Column isLong =
                col("answer_4_share").isNotNull().or(col("answer_5_share").isNotNull());
        Column best = share(1).plus(when(isLong, share(2)).otherwise(0));
        return when(sum.gt(0), best.cast("decimal(18,6)").divide(sum.cast("decimal(18,6)")));
    }

    private static Column share(int answer) {
        return coalesce(col("answer_" + answer + "_share"), lit(0));
    }
}
