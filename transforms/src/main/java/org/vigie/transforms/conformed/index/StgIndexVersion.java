package org.vigie.transforms.conformed.index;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per version of the index. */
public final class StgIndexVersion {
    private StgIndexVersion() {}

    public static Dataset<Row> build(Dataset<Row> versions) {
        return Delivered.latest(
                versions,
                List.of("version_id"),
                col("version_id"),
                col("name_fr"),
                col("name_en"),
                col("valid_from"),
                col("valid_to"),
                col("is_experimental").cast("boolean").as("is_experimental"),
                col("attainment_formula_code"),
                col("is_attainment_assumed").cast("boolean").as("is_attainment_assumed"));
    }
}
