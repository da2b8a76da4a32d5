package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.Member;

/**
 * One row per indicator and mission it serves, which are those of its plan element; the weights of an indicator sum to 1.
 * Members of the indicator dimension serve the missions of theirs.
 */
public final class BridgeIndicatorMission {
    private BridgeIndicatorMission() {}

    public static Dataset<Row> build(Dataset<Row> indicators, Dataset<Row> planElementMissions) {
        return indicators
                .select("indicator_key", "plan_element_key")
                .join(
                        planElementMissions.select("plan_element_key", "mission_key", "weight"),
                        "plan_element_key",
                        "left")
                .select(
                        col("indicator_key"),
                        coalesce(col("mission_key"), Member.UNKNOWN.key()).as("mission_key"),
                        coalesce(col("weight"), lit(1)).cast("decimal(18,12)").as("weight"));
    }
}
