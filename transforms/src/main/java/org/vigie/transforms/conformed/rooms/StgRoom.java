package org.vigie.transforms.conformed.rooms;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per room. */
public final class StgRoom {
    private StgRoom() {}

    public static Dataset<Row> build(Dataset<Row> rooms) {
        return Delivered.latest(
                rooms,
                List.of("room_id"),
                col("room_id"),
                col("level_code"),
                col("parent_room_id"),
                col("organisation_id"),
                col("name_fr"),
                col("name_en"));
    }
}
