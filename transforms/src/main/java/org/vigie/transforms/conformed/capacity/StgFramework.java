package org.vigie.transforms.conformed.capacity;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per framework. */
public final class StgFramework {
    private StgFramework() {}

    public static Dataset<Row> build(Dataset<Row> frameworks) {
        return Delivered.latest(
                frameworks,
                List.of("framework_id"),
                col("framework_id"),
                col("organisation_id"),
                col("name_fr"),
                col("name_en"),
                col("valid_from"),
                col("valid_to"),
                col("source_reference"));
    }
}
