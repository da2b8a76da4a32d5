package org.vigie.transforms.rooms;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.Validity;

/** One row per room and indicator on its wall: those the room follows itself, and those of every room below it. */
public final class BridgeRoomIndicator {
    private BridgeRoomIndicator() {}

    public static Dataset<Row> build(
            Dataset<Row> walls, Dataset<Row> rooms, Dataset<Row> hierarchy, Dataset<Row> indicators, LocalDate asOf) {
        Dataset<Row> own = KeyLookup.withIndicator(KeyLookup.withRoom(walls, rooms), indicators)
                .select(
                        col("room_key").as("own_room_key"),
                        col("indicator_key"),
                        col("display_order"),
                        coalesce(Validity.holds(asOf), lit(true)).as("holds"));
        Column room = coalesce(col("ancestor_room_key"), col("own_room_key"));
        return own.join(hierarchy, col("own_room_key").equalTo(col("descendant_room_key")), "left")
                .withColumn("room_key", room)
                .groupBy("room_key", "indicator_key")
                .agg(
                        min("display_order").as("display_order"),
                        bool_or(col("room_key").equalTo(col("own_room_key"))).as("is_own"),
                        bool_or(col("holds")).as("is_in_force"));
    }
}
