package org.vigie.transforms.rooms;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per room: {@code path_room_id}, and in {@code rooms} the room itself and those above it, with their levels. */
final class RoomPaths {
    private RoomPaths() {}

    static Dataset<Row> of(Dataset<Row> rooms, Dataset<Row> hierarchy) {
        Dataset<Row> below = rooms.select(
                col("room_key").as("descendant_room_key"), col("room_id").as("path_room_id"));
        Dataset<Row> above = rooms.select(col("room_key").as("ancestor_room_key"), col("room_id"), col("level_code"));
        return hierarchy
                .join(below, "descendant_room_key")
                .join(above, "ancestor_room_key")
                .groupBy("path_room_id")
                .agg(array_sort(collect_list(struct("distance", "room_id", "level_code")))
                        .as("steps"))
                .select(
                        col("path_room_id"),
                        transform(col("steps"), step -> struct(step.getField("room_id"), step.getField("level_code")))
                                .as("rooms"));
    }
}
