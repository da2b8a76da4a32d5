package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per orientation, objective or programme. */
public final class StgPlanElement {
    private StgPlanElement() {}

    public static Dataset<Row> build(Dataset<Row> planElements, Dataset<Row> planVersions) {
        Dataset<Row> conformed = planElements.select(
                col("plan_element_id"),
                col("plan_element_id").as("plan_element_code"),
                coalesce(col("level_code"), lit("unknown")).as("level_code"),
                coalesce(col("organisation_id"), lit("unknown")).as("organisation_id"),
                col("parent_plan_element_id"),
                coalesce(col("name_fr"), col("name_en"), col("plan_element_id")).as("name_fr"),
                coalesce(col("name_en"), col("name_fr"), col("plan_element_id")).as("name_en"),
                lit(true).as("is_active"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
        return PlanRecency.latest(conformed, planVersions, "plan_element_id");
    }
}
