package org.vigie.transforms.conformed.rooms;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per blocker and event. */
public final class StgBlockerEvent {
    private StgBlockerEvent() {}

    public static Dataset<Row> build(Dataset<Row> events) {
        return Delivered.latest(
                events,
                List.of("blocker_id", "event_number"),
                col("blocker_id"),
                col("event_number").cast("int").as("event_number"),
                col("event_code"),
                col("occurred_at"),
                col("room_id"),
                col("actor_role_code"));
    }
}
