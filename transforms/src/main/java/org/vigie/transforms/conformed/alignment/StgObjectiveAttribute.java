package org.vigie.transforms.conformed.alignment;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per objective. */
public final class StgObjectiveAttribute {
    private StgObjectiveAttribute() {}

    public static Dataset<Row> build(Dataset<Row> attributes) {
        return Delivered.latest(
                attributes,
                List.of("plan_element_id"),
                col("plan_element_id"),
                col("control_level_code"),
                col("beneficiary_fr"),
                col("beneficiary_en"));
    }
}
