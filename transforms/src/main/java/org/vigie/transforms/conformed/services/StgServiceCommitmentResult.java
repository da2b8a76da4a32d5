package org.vigie.transforms.conformed.services;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;
import org.vigie.transforms.conformed.FiscalYear;

/** One row per commitment and period. */
public final class StgServiceCommitmentResult {
    private StgServiceCommitmentResult() {}

    public static Dataset<Row> build(Dataset<Row> results) {
        return Delivered.latest(
                results,
                List.of("commitment_id", "period_id"),
                col("commitment_id"),
                col("period_id"),
                FiscalYear.of(col("period_id")).as("fiscal_year"),
                col("service_count").cast("bigint").as("service_count"),
                col("met_count").cast("bigint").as("met_count"));
    }
}
