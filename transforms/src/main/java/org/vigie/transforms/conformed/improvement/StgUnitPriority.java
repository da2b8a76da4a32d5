package org.vigie.transforms.conformed.improvement;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per unit, file and day. */
public final class StgUnitPriority {
    private StgUnitPriority() {}

    public static Dataset<Row> build(Dataset<Row> unitPriorities) {
        return Delivered.latest(
                unitPriorities,
                List.of("unit_id", "work_file_id", "ranked_date"),
                col("unit_id"),
                col("work_file_id"),
                col("ranked_date"),
                col("title_fr"),
                col("title_en"),
                col("rank"),
                col("is_active"),
                col("priority_id"));
    }
}
