package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per indicator and level of its scale, from the worst (rank 1) to the best. */
public final class StgIndicatorScale {
    private StgIndicatorScale() {}

    public static Dataset<Row> build(Dataset<Row> scales, Dataset<Row> planVersions) {
        Dataset<Row> conformed = scales.select(
                col("indicator_id"),
                col("level_rank").cast("int").as("level_rank"),
                col("name_fr"),
                col("name_en"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
        return PlanRecency.latest(conformed, planVersions, "indicator_id", "level_rank");
    }
}
