package org.vigie.transforms.conformed.rooms;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per room and planned session, whether or not it was held. */
public final class StgRoomSession {
    private StgRoomSession() {}

    public static Dataset<Row> build(Dataset<Row> sessions) {
        return Delivered.latest(
                sessions,
                List.of("room_id", "planned_date"),
                col("room_id"),
                col("planned_date"),
                col("is_held").cast("boolean").as("is_held"),
                col("minutes").cast("int").as("minute_count"),
                col("items").cast("int").as("item_count"),
                col("decisions").cast("int").as("decision_count"),
                col("escalations").cast("int").as("escalation_count"));
    }
}
