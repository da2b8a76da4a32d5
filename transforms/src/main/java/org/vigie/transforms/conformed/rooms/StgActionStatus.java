package org.vigie.transforms.conformed.rooms;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per action and day on which its status was told. */
public final class StgActionStatus {
    private StgActionStatus() {}

    public static Dataset<Row> build(Dataset<Row> statuses) {
        return Delivered.latest(
                statuses,
                List.of("action_id", "snapshot_date"),
                col("action_id"),
                col("snapshot_date"),
                col("status_code"),
                col("progress").cast("decimal(18,6)").as("progress_ratio"),
                col("revised_end_date"),
                col("done_date"));
    }
}
