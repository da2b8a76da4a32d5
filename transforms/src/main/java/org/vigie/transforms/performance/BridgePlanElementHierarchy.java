package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.Ancestry;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per plan element and each element above it, itself included at distance 0. Climbs six levels; elements that are
 * each other's parents are each listed once. A parent that was not delivered is no ancestor.
 */
public final class BridgePlanElementHierarchy {
    private BridgePlanElementHierarchy() {}

    public static Dataset<Row> build(Dataset<Row> planElements) {
        return Ancestry.of(planElements, "plan_element_id", "parent_plan_element_id")
                .select(
                        SurrogateKey.of("ancestor").as("ancestor_plan_element_key"),
                        SurrogateKey.of("descendant").as("descendant_plan_element_key"),
                        col("distance"));
    }
}
