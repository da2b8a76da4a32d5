package org.vigie.transforms.rooms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per room and planned session, held or not. Sessions planned after the date are told apart. */
public final class FactCaucus {
    private FactCaucus() {}

    public static Dataset<Row> build(Dataset<Row> sessions, Dataset<Row> rooms, LocalDate asOf) {
        return KeyLookup.withRoom(sessions, rooms)
                .select(
                        SurrogateKey.of("room_id", "planned_date").as("caucus_key"),
                        col("room_key"),
                        col("planned_date"),
                        col("is_held"),
                        col("minute_count"),
                        col("item_count"),
                        col("decision_count"),
                        col("escalation_count"),
                        col("planned_date").leq(lit(Date.valueOf(asOf))).as("is_planned_to_date"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
