package org.vigie.transforms.conformed.capacity;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per organisation and system. */
public final class StgSystemUse {
    private StgSystemUse() {}

    public static Dataset<Row> build(Dataset<Row> uses) {
        return Delivered.latest(
                uses,
                List.of("organisation_id", "system_id"),
                col("organisation_id"),
                col("system_id"),
                col("used_from"),
                col("used_to"));
    }
}
