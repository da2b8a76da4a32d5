package org.vigie.transforms.services;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per commitment and period: services rendered, and how many of them kept the standard. Rates are ratios of sums.
 * A result of a commitment that was not delivered is kept, under the unknown commitment and organisation.
 */
public final class FactServiceCommitment {
    private FactServiceCommitment() {}

    public static Dataset<Row> build(
            Dataset<Row> results, Dataset<Row> commitments, Dataset<Row> organisations, Dataset<Row> periods) {
        Dataset<Row> promised =
                commitments.select(col("commitment_id").as("promised_id"), col("organisation_id"), col("target_share"));
        Dataset<Row> told = results.join(promised, col("commitment_id").equalTo(col("promised_id")), "left")
                .withColumn("organisation_id", coalesce(col("organisation_id"), lit("unknown")));
        Dataset<Row> timed = KeyLookup.withPeriodOfAnyLength(told, periods);
        return KeyLookup.with(
                        KeyLookup.withOrganisation(timed, organisations),
                        commitments,
                        "commitment_id",
                        "commitment_key")
                .select(
                        SurrogateKey.of("commitment_id", "period_id").as("service_commitment_key"),
                        col("commitment_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("service_count"),
                        col("met_count"),
                        col("met_count").leq(col("service_count")).as("is_consistent"),
                        isTargetMet().as("is_target_met"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    /** Compared without dividing, so that nothing is rounded; null where no share is aimed at or nothing was rendered. */
    private static Column isTargetMet() {
        Column promised = col("target_share").multiply(col("service_count"));
        return when(col("service_count").gt(0), col("met_count").geq(promised));
    }
}
