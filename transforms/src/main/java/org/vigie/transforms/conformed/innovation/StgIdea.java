package org.vigie.transforms.conformed.innovation;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per idea. */
public final class StgIdea {
    private StgIdea() {}

    public static Dataset<Row> build(Dataset<Row> ideas) {
        return Delivered.latest(
                ideas,
                List.of("idea_id"),
                col("idea_id"),
                col("organisation_id"),
                col("received_date"),
                col("decided_date"));
    }
}
