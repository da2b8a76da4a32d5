package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;

/** One row per active objective, linked or not: an empty row of the X-matrix is an objective that serves no priority. */
public final class FactObjectiveAlignment {
    private FactObjectiveAlignment() {}

    public static Dataset<Row> build(
            Dataset<Row> planElements, Dataset<Row> organisations, Dataset<Row> links, Dataset<Row> measured) {
        Column strong = when(col("strength_code").equalTo("strong"), col("priority_key"));
        Dataset<Row> served = links.where("is_in_force and priority_key >= 0")
                .groupBy(col("plan_element_key").as("served_key"))
                .agg(
                        count_distinct(col("priority_key")).as("priorities"),
                        count_distinct(strong).as("strong"));
        Dataset<Row> counts = measured.select(
                col("plan_element_key").as("measured_key"),
                col("targeted_indicator_count").as("indicators"));
        Dataset<Row> objectives = planElements
                .where("level_code = 'objective' and is_active and plan_element_key >= 0")
                .withColumn("period_end", lit(null).cast("date"));
        return KeyLookup.withOrganisation(objectives, organisations)
                .join(served, col("plan_element_key").equalTo(col("served_key")), "left")
                .join(counts, col("plan_element_key").equalTo(col("measured_key")), "left")
                .select(
                        col("plan_element_key"),
                        col("organisation_key"),
                        orNone("priorities").as("priority_count"),
                        orNone("strong").as("strong_priority_count"),
                        orNone("indicators").as("targeted_indicator_count"),
                        orNone("priorities").equalTo(0).as("is_without_priority"),
                        orNone("indicators").equalTo(0).as("is_without_indicator"));
    }

    private static Column orNone(String count) {
        return coalesce(col(count), lit(0L));
    }
}
