package org.vigie.transforms.rooms;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.Ancestry;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per room and each room above it, itself included at distance 0: what a room sees is what stands below it. */
public final class BridgeRoomHierarchy {
    private BridgeRoomHierarchy() {}

    public static Dataset<Row> build(Dataset<Row> rooms) {
        return Ancestry.of(rooms, "room_id", "parent_room_id")
                .select(
                        SurrogateKey.of("ancestor").as("ancestor_room_key"),
                        SurrogateKey.of("descendant").as("descendant_room_key"),
                        col("distance"));
    }
}
