package org.vigie.transforms.conformed.rooms;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per action, as it was promised. */
public final class StgAction {
    private StgAction() {}

    public static Dataset<Row> build(Dataset<Row> actions) {
        return Delivered.latest(
                actions,
                List.of("action_id"),
                col("action_id"),
                col("room_id"),
                col("title_fr"),
                col("title_en"),
                col("owner_role_code"),
                col("planned_end_date"),
                col("decision_id"),
                col("blocker_id"),
                col("indicator_id"));
    }
}
