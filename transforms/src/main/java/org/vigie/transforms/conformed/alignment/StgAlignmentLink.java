package org.vigie.transforms.conformed.alignment;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per priority and plan element that serves it. */
public final class StgAlignmentLink {
    private StgAlignmentLink() {}

    public static Dataset<Row> build(Dataset<Row> links) {
        return Delivered.latest(
                links,
                List.of("priority_id", "plan_element_id"),
                col("priority_id"),
                col("plan_element_id"),
                col("strength_code"),
                col("valid_from"),
                col("valid_to"));
    }
}
