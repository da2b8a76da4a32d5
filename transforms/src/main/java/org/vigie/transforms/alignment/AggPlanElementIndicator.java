package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per plan element with indicators, its own or of active elements below it. An indicator has a target where one in
 * force, of any year, says what is aimed at.
 */
public final class AggPlanElementIndicator {
    private AggPlanElementIndicator() {}

    public static Dataset<Row> build(
            Dataset<Row> indicators, Dataset<Row> targets, Dataset<Row> planElements, Dataset<Row> hierarchy) {
        Dataset<Row> targeted = targets.where("is_current and target_kind_code <> 'none'")
                .select(col("indicator_key").as("targeted_key"))
                .distinct();
        Dataset<Row> below = hierarchy
                .join(
                        planElements.where("is_active").select(col("plan_element_key")),
                        col("descendant_plan_element_key").equalTo(col("plan_element_key")))
                .select("ancestor_plan_element_key", "descendant_plan_element_key");
        return indicators
                .select("indicator_key", "plan_element_key")
                .join(targeted, col("indicator_key").equalTo(col("targeted_key")), "left")
                .join(below, col("plan_element_key").equalTo(col("descendant_plan_element_key")))
                .groupBy(col("ancestor_plan_element_key").as("plan_element_key"))
                .agg(
                        count_distinct(col("indicator_key")).as("indicator_count"),
                        count_distinct(col("targeted_key")).as("targeted_indicator_count"));
    }
}
