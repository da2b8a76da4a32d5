package org.vigie.transforms.conformed.services;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per commitment. */
public final class StgServiceCommitment {
    private StgServiceCommitment() {}

    public static Dataset<Row> build(Dataset<Row> commitments) {
        return Delivered.latest(
                commitments,
                List.of("commitment_id"),
                col("commitment_id"),
                col("organisation_id"),
                col("service_fr"),
                col("service_en"),
                col("standard_fr"),
                col("standard_en"),
                col("target_share").cast("decimal(18,12)").as("target_share"));
    }
}
