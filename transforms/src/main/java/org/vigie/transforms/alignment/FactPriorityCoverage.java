package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per priority in force, served or not: an empty column of the X-matrix is a row here. A priority served only by
 * elements that no indicator with a target measures is not covered.
 */
public final class FactPriorityCoverage {
    private FactPriorityCoverage() {}

    public static Dataset<Row> build(Dataset<Row> priorities, Dataset<Row> links) {
        Dataset<Row> linked = links.where("is_in_force")
                .groupBy(col("priority_key").as("linked_key"))
                .agg(count(lit(1)).as("linked"), count_if(col("is_measured")).as("measured"));
        return priorities
                .where("is_current and priority_key >= 0")
                .join(linked, col("priority_key").equalTo(col("linked_key")), "left")
                .withColumn("linked", coalesce(col("linked"), lit(0L)))
                .withColumn("measured", coalesce(col("measured"), lit(0L)))
                .select(
                        col("priority_key"),
                        col("linked").as("linked_element_count"),
                        col("measured").as("measured_element_count"),
                        col("linked").gt(0).as("is_linked"),
                        col("measured").gt(0).as("is_covered"));
    }
}
