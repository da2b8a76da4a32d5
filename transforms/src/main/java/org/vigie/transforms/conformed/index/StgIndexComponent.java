package org.vigie.transforms.conformed.index;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per version and component. */
public final class StgIndexComponent {
    private StgIndexComponent() {}

    public static Dataset<Row> build(Dataset<Row> components) {
        return Delivered.latest(
                components,
                List.of("version_id", "component_code"),
                col("version_id"),
                col("component_code"),
                col("half_code"),
                col("criterion_code"),
                col("weight").cast("decimal(9,4)").as("weight"),
                col("is_confirmed").cast("boolean").as("is_confirmed"),
                col("name_fr"),
                col("name_en"));
    }
}
