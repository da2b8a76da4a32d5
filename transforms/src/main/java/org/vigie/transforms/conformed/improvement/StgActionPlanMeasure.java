package org.vigie.transforms.conformed.improvement;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per measure. */
public final class StgActionPlanMeasure {
    private StgActionPlanMeasure() {}

    public static Dataset<Row> build(Dataset<Row> measures) {
        return Delivered.latest(
                measures,
                List.of("measure_id"),
                col("measure_id"),
                col("action_plan_id"),
                col("action_plan_name_fr"),
                col("action_plan_name_en"),
                col("axis_id"),
                col("axis_name_fr"),
                col("axis_name_en"),
                col("name_fr"),
                col("name_en"),
                col("source_reference"));
    }
}
