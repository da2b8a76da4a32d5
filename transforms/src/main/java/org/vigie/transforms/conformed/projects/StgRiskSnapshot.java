package org.vigie.transforms.conformed.projects;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per risk and day on which it was rated. */
public final class StgRiskSnapshot {
    private StgRiskSnapshot() {}

    public static Dataset<Row> build(Dataset<Row> risks) {
        return Delivered.latest(
                risks,
                List.of("risk_id", "snapshot_date"),
                col("risk_id"),
                col("snapshot_date"),
                col("organisation_id"),
                col("title_fr"),
                col("title_en"),
                col("likelihood").cast("int").as("likelihood"),
                col("impact").cast("int").as("impact"),
                col("tolerance").cast("int").as("tolerance"),
                col("plan_element_id"),
                col("blocker_id"));
    }
}
