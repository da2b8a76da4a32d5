package org.vigie.transforms.conformed.alignment;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per parent indicator, child indicator and fiscal year; the child's target may be held by a unit. */
public final class StgTargetCascade {
    private StgTargetCascade() {}

    public static Dataset<Row> build(Dataset<Row> cascades) {
        return Delivered.latest(
                cascades,
                List.of("parent_indicator_id", "child_indicator_id", "fiscal_year"),
                col("parent_indicator_id"),
                col("child_indicator_id"),
                col("fiscal_year"),
                col("child_unit_id").as("unit_id"),
                col("is_additive").cast("boolean").as("is_additive"),
                col("share").cast("decimal(18,12)").as("share"));
    }
}
