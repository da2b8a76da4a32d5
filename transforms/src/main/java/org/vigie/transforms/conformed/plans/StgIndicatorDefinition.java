package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per indicator and day from which it is measured so. */
public final class StgIndicatorDefinition {
    private StgIndicatorDefinition() {}

    public static Dataset<Row> build(Dataset<Row> definitions) {
        return Delivered.latest(
                definitions,
                List.of("indicator_id", "valid_from"),
                col("indicator_id"),
                col("valid_from"),
                col("definition_fr"),
                col("definition_en"),
                col("is_comparable").cast("boolean").as("is_comparable"),
                col("change_reason_fr"),
                col("change_reason_en"));
    }
}
