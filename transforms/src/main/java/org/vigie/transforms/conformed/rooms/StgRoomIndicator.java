package org.vigie.transforms.conformed.rooms;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per room and indicator. */
public final class StgRoomIndicator {
    private StgRoomIndicator() {}

    public static Dataset<Row> build(Dataset<Row> roomIndicators) {
        return Delivered.latest(
                roomIndicators,
                List.of("room_id", "indicator_id"),
                col("room_id"),
                col("indicator_id"),
                col("display_order"),
                col("valid_from"),
                col("valid_to"));
    }
}
