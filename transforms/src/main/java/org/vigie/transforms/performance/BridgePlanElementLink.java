package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per contribution of one plan element to another. A link to or from an element that was not delivered is left out. */
public final class BridgePlanElementLink {
    private BridgePlanElementLink() {}

    public static Dataset<Row> build(Dataset<Row> links, Dataset<Row> planElements) {
        Dataset<Row> from = planElements.select(
                col("plan_element_id").as("from_plan_element_id"),
                col("plan_element_key").as("from_plan_element_key"));
        Dataset<Row> to = planElements.select(
                col("plan_element_id").as("to_plan_element_id"),
                col("plan_element_key").as("to_plan_element_key"));
        return links.join(from, "from_plan_element_id")
                .join(to, "to_plan_element_id")
                .select(col("from_plan_element_key"), col("to_plan_element_key"), col("link_type_code"), col("weight"));
    }
}
