package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/** One row per plan and version. */
public final class StgPlan {
    private StgPlan() {}

    public static Dataset<Row> build(Dataset<Row> planVersions) {
        Dataset<Row> conformed = planVersions.select(
                col("plan_id"),
                col("version").cast("int").as("version"),
                col("organisation_id"),
                col("plan_type_code"),
                coalesce(col("name_fr"), col("name_en"), col("plan_id")).as("name_fr"),
                coalesce(col("name_en"), col("name_fr"), col("plan_id")).as("name_en"),
                col("start_date").cast("date").as("start_date"),
                col("end_date").cast("date").as("end_date"),
                col("legislature"),
                col("tabled_date").cast("date").as("tabled_date"),
                col("source_document"),
                coalesce(col("mission_fr"), col("mission_en")).as("mission_fr"),
                coalesce(col("mission_en"), col("mission_fr")).as("mission_en"),
                coalesce(col("vision_fr"), col("vision_en")).as("vision_fr"),
                coalesce(col("vision_en"), col("vision_fr")).as("vision_en"),
                coalesce(col("values_fr"), col("values_en")).as("values_fr"),
                coalesce(col("values_en"), col("values_fr")).as("values_en"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
        return Latest.of(conformed, "plan_id", "version");
    }
}
