package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per plan element and each element above it, itself included at distance 0. Climbs six levels; elements that are
 * each other's parents are each listed once. A parent that was not delivered is no ancestor.
 */
public final class BridgePlanElementHierarchy {
    private static final int LEVELS = 6;

    private BridgePlanElementHierarchy() {}

    public static Dataset<Row> build(Dataset<Row> planElements) {
        Dataset<Row> above = planElements.select(
                col("plan_element_id").as("above_id"),
                SurrogateKey.of("plan_element_id").as("above_key"),
                col("parent_plan_element_id").as("above_parent_id"));
        Dataset<Row> climb = planElements.select(
                SurrogateKey.of("plan_element_id").as("level_0"),
                col("parent_plan_element_id").as("next_id"));
        Column[] chain = new Column[LEVELS + 1];
        chain[0] = col("level_0");
        for (int level = 1; level <= LEVELS; level++) {
            climb = climb.join(above, col("next_id").equalTo(col("above_id")), "left")
                    .withColumn("level_" + level, col("above_key"))
                    .withColumn("next_id", col("above_parent_id"))
                    .drop("above_id", "above_key", "above_parent_id");
            chain[level] = col("level_" + level);
        }
        Column ancestors = array_distinct(array_compact(functions.array(chain)));
        return climb.select(col("level_0"), posexplode(ancestors))
                .select(
                        col("col").as("ancestor_plan_element_key"),
                        col("level_0").as("descendant_plan_element_key"),
                        col("pos").as("distance"));
    }
}
