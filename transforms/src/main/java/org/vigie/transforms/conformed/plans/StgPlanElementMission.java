package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/** One row per plan element and mission domain it serves, with the delivered share. */
public final class StgPlanElementMission {
    private StgPlanElementMission() {}

    public static Dataset<Row> build(Dataset<Row> planElementMissions) {
        Dataset<Row> conformed = planElementMissions.select(
                col("plan_element_id"),
                col("mission_domain_id"),
                coalesce(col("weight"), lit(1)).cast("decimal(18,12)").as("weight"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
        return Latest.of(conformed, "plan_element_id", "mission_domain_id");
    }
}
