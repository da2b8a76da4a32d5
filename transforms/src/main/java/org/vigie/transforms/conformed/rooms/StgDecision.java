package org.vigie.transforms.conformed.rooms;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per decision. */
public final class StgDecision {
    private StgDecision() {}

    public static Dataset<Row> build(Dataset<Row> decisions) {
        return Delivered.latest(
                decisions,
                List.of("decision_id"),
                col("decision_id"),
                col("room_id"),
                col("text_fr"),
                col("text_en"),
                col("taken_date"),
                col("due_date"),
                col("done_date"));
    }
}
