package org.vigie.transforms.conformed.alignment;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per priority and date from which this description holds. */
public final class StgGovernmentPriority {
    private StgGovernmentPriority() {}

    public static Dataset<Row> build(Dataset<Row> priorities) {
        return Delivered.latest(
                priorities,
                List.of("priority_id", "valid_from"),
                col("priority_id"),
                col("valid_from"),
                col("name_fr"),
                col("name_en"),
                col("legislature"),
                col("valid_to"));
    }
}
