package org.vigie.transforms.index;

import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per organisation, fiscal year and version: the two halves and the overall score, each half by its weight. Without
 * a score for every confirmed component there is no overall score. Above 70 means above: 70 is not.
 */
public final class FactIndexScore {
    private static final String SCORE = "decimal(28,6)";

    /** What is not rounded yet. */
    private static final String EXACT = "decimal(28,12)";

    private static final int GREEN = 70;

    private FactIndexScore() {}

    public static Dataset<Row> build(Dataset<Row> index, Dataset<Row> components, Dataset<Row> versions) {
        Dataset<Row> parts = components.select(
                col("component_key").as("part_key"), col("half_code"), col("is_confirmed"), col("weight"));
        Dataset<Row> flags =
                versions.select(col("version_key").as("flag_key"), col("is_provisional"), col("is_attainment_assumed"));
        return index.join(parts, col("component_key").equalTo(col("part_key")))
                .groupBy("organisation_key", "period_key", "version_key", "as_of_date", "is_experimental")
                .agg(
                        half("quality").as("quality_score"),
                        half("attainment").as("attainment_score"),
                        weightOf("quality").as("quality_weight"),
                        weightOf("attainment").as("attainment_weight"),
                        bool_and(col("is_scored").or(col("is_confirmed").equalTo(false)))
                                .as("is_complete"))
                .join(flags, col("version_key").equalTo(col("flag_key")))
                .withColumn("index_score", when(col("is_complete"), overall()).cast(SCORE))
                .select(
                        SurrogateKey.of("organisation_key", "period_key", "version_key")
                                .as("index_score_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("version_key"),
                        col("as_of_date"),
                        col("quality_score").cast(SCORE).as("quality_score"),
                        col("attainment_score").cast(SCORE).as("attainment_score"),
                        col("index_score"),
                        col("is_complete"),
                        col("is_provisional"),
                        col("is_attainment_assumed"),
                        isAbove().as("is_above_70"),
                        col("is_experimental"),
                        counted().as("counted_code"));
    }

    private static Column isAbove() {
        return coalesce(col("index_score").gt(GREEN), lit(false));
    }

    /** An organisation counts by official versions only: an experimental one beside them would count it twice. */
    private static Column counted() {
        return when(col("is_experimental"), "experimental")
                .when(isAbove(), "above_70")
                .when(col("is_complete"), "scored")
                .otherwise("incomplete");
    }

    /** A half's score: that of its confirmed components, each by its weight; null where one of them has none. */
    private static Column half(String code) {
        Column counts = col("half_code").equalTo(code).and(col("is_confirmed"));
        Column weights = sum(when(counts, col("weight")));
        Column weighted = sum(when(counts, col("weight").multiply(col("score").cast("decimal(12,6)"))));
        Column missing =
                sum(when(counts.and(col("is_scored").equalTo(false)), 1).otherwise(0));
        return when(missing.equalTo(0).and(weights.gt(0)), weighted.divide(weights))
                .cast(SCORE);
    }

    private static Column weightOf(String half) {
        return coalesce(sum(when(col("half_code").equalTo(half), col("weight"))), lit(0));
    }

    /** A version may have one half alone. */
    private static Column overall() {
        return weighted("quality").plus(weighted("attainment")).divide(lit(100));
    }

    private static Column weighted(String half) {
        Column weight = col(half + "_weight");
        return when(weight.equalTo(0), lit(0)).otherwise(weight.multiply(col(half + "_score")));
    }
}
