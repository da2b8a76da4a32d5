package org.vigie.transforms.conformed.capacity;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per system. */
public final class StgSystem {
    private StgSystem() {}

    public static Dataset<Row> build(Dataset<Row> systems) {
        return Delivered.latest(
                systems,
                List.of("system_id"),
                col("system_id"),
                col("name_fr"),
                col("name_en"),
                col("function_code"),
                col("function_name_fr"),
                col("function_name_en"));
    }
}
