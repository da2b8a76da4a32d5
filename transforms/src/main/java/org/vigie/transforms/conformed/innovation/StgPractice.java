package org.vigie.transforms.conformed.innovation;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per practice. */
public final class StgPractice {
    private StgPractice() {}

    public static Dataset<Row> build(Dataset<Row> practices) {
        return Delivered.latest(
                practices,
                List.of("practice_id"),
                col("practice_id"),
                col("organisation_id"),
                col("name_fr"),
                col("name_en"),
                col("documented_date"));
    }
}
