package org.vigie.transforms.conformed.alignment;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per organisation before, organisation after and date. */
public final class StgOrgSuccession {
    private StgOrgSuccession() {}

    public static Dataset<Row> build(Dataset<Row> successions) {
        return Delivered.latest(
                successions,
                List.of("predecessor_id", "successor_id", "effective_date"),
                col("predecessor_id"),
                col("successor_id"),
                col("effective_date"),
                col("kind_code"),
                col("share").cast("decimal(18,12)").as("share"));
    }
}
