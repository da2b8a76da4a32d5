package org.vigie.transforms.conformed.capacity;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per factor. */
public final class StgMaturityFactor {
    private StgMaturityFactor() {}

    public static Dataset<Row> build(Dataset<Row> factors) {
        return Delivered.latest(
                factors,
                List.of("factor_id"),
                col("factor_id"),
                col("name_fr"),
                col("name_en"),
                col("source_reference"));
    }
}
