package org.vigie.transforms.conformed.improvement;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per improvement. */
public final class StgImprovement {
    private StgImprovement() {}

    public static Dataset<Row> build(Dataset<Row> a3S) {
        return Delivered.latest(
                a3S,
                List.of("improvement_id"),
                col("improvement_id"),
                col("organisation_id"),
                col("method_code"),
                col("title_fr"),
                col("title_en"),
                col("problem_fr"),
                col("problem_en"),
                col("cause_fr"),
                col("cause_en"),
                col("countermeasure_fr"),
                col("countermeasure_en"),
                col("opened_date"),
                col("closed_date"),
                col("effect_code"),
                col("indicator_id"),
                col("effect_value").cast("decimal(28,6)").as("effect_value"));
    }
}
