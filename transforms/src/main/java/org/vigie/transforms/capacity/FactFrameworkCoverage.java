package org.vigie.transforms.capacity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per active organisation: whether it has a performance management framework in force. Every organisation is
 * in one category and one size band, so that the counts of either add up to the total.
 */
public final class FactFrameworkCoverage {
    private FactFrameworkCoverage() {}

    public static Dataset<Row> build(Dataset<Row> organisations, Dataset<Row> frameworks) {
        Dataset<Row> inForce = frameworks
                .where("is_current and framework_key >= 0")
                .groupBy(col("organisation_id").as("framed_id"))
                .agg(count(lit(1)).as("frameworks"));
        Column inForceCount = coalesce(col("frameworks"), lit(0L));
        return organisations
                .where("is_current and is_active and organisation_key >= 0")
                .join(inForce, col("organisation_id").equalTo(col("framed_id")), "left")
                .select(
                        col("organisation_key"),
                        inForceCount.as("framework_count"),
                        inForceCount.gt(0).as("has_current_framework"));
    }
}
