package org.vigie.transforms.conformed.innovation;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per cycle. */
public final class StgIncubatorCycle {
    private StgIncubatorCycle() {}

    public static Dataset<Row> build(Dataset<Row> cycles) {
        return Delivered.latest(
                cycles,
                List.of("cycle_id"),
                col("cycle_id"),
                col("organisation_id"),
                col("name_fr"),
                col("name_en"),
                col("stage_a_date"),
                col("stage_b_date"),
                col("stage_c_date"),
                col("stage_d_date"),
                col("stage_e_date"),
                col("stopped_date"),
                col("lesson_fr"),
                col("lesson_en"));
    }
}
