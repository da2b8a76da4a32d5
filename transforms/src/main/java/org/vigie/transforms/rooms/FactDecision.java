package org.vigie.transforms.rooms;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per decision of a room: when taken, due and done. A decision without a due date never falls due. */
public final class FactDecision {
    private FactDecision() {}

    public static Dataset<Row> build(Dataset<Row> decisions, Dataset<Row> rooms, LocalDate asOf) {
        Date day = Date.valueOf(asOf);
        return KeyLookup.withRoom(decisions, rooms)
                .select(
                        SurrogateKey.of("decision_id").as("decision_key"),
                        col("decision_id"),
                        col("room_key"),
                        col("text_fr"),
                        col("text_en"),
                        col("taken_date"),
                        col("due_date"),
                        col("done_date"),
                        coalesce(col("done_date").leq(lit(day)), lit(false)).as("is_done"),
                        coalesce(col("due_date").leq(lit(day)), lit(false)).as("is_due"),
                        coalesce(col("done_date").leq(col("due_date")), lit(false))
                                .as("is_done_in_time"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
