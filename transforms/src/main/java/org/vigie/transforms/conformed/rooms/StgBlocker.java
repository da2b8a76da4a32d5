package org.vigie.transforms.conformed.rooms;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per blocker: what stands in the way, and what depends on it. */
public final class StgBlocker {
    private StgBlocker() {}

    public static Dataset<Row> build(Dataset<Row> blockers) {
        return Delivered.latest(
                blockers,
                List.of("blocker_id"),
                col("blocker_id"),
                col("room_id"),
                col("category_code"),
                col("title_fr"),
                col("title_en"),
                col("plan_element_id"),
                col("indicator_id"));
    }
}
