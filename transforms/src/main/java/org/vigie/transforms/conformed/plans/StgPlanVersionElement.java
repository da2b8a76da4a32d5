package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/**
 * One row per plan version and element. A file that holds one version of a plan and its elements, and does not say which of
 * them belong to it, means all of them. What a version does not word, it has from the element.
 */
public final class StgPlanVersionElement {
    private StgPlanVersionElement() {}

    public static Dataset<Row> build(
            Dataset<Row> versionElements, Dataset<Row> planElements, Dataset<Row> planVersions) {
        Dataset<Row> conformed = worded(versionElements, planElements)
                .unionByName(implied(versionElements, planElements, planVersions))
                .select(
                        col("plan_id"),
                        col("version").cast("int").as("version"),
                        col("plan_element_id"),
                        col("element_code"),
                        col("parent_plan_element_id"),
                        coalesce(col("name_fr"), col("name_en"), col("plan_element_id"))
                                .as("name_fr"),
                        coalesce(col("name_en"), col("name_fr"), col("plan_element_id"))
                                .as("name_en"),
                        coalesce(col("description_fr"), col("description_en")).as("description_fr"),
                        coalesce(col("description_en"), col("description_fr")).as("description_en"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
        return Latest.of(conformed, "plan_id", "version", "plan_element_id");
    }

    private static Dataset<Row> worded(Dataset<Row> versionElements, Dataset<Row> planElements) {
        Dataset<Row> words = planElements
                .groupBy(
                        col("plan_element_id").as("found_id"),
                        col("delivery_id").as("found_delivery_id"))
                .agg(first("name_fr").as("found_fr"), first("name_en").as("found_en"));
        return versionElements
                .join(
                        words,
                        col("plan_element_id")
                                .equalTo(col("found_id"))
                                .and(col("delivery_id").equalTo(col("found_delivery_id"))),
                        "left")
                .withColumn("said_fr", coalesce(col("name_fr"), col("name_en"), col("found_fr")))
                .withColumn("name_en", coalesce(col("name_en"), col("name_fr"), col("found_en")))
                .withColumn("name_fr", col("said_fr"))
                .select(columns());
    }

    private static Dataset<Row> implied(
            Dataset<Row> versionElements, Dataset<Row> planElements, Dataset<Row> planVersions) {
        Dataset<Row> single = planVersions
                .groupBy(col("delivery_id").as("single_delivery_id"))
                .agg(
                        count(lit(1)).as("versions"),
                        first("plan_id").as("plan_id"),
                        first("version").as("version"))
                .where("versions = 1");
        Dataset<Row> explicit = versionElements
                .select(col("delivery_id").as("explicit_delivery_id"))
                .distinct();
        return planElements
                .join(single, col("delivery_id").equalTo(col("single_delivery_id")))
                .join(explicit, col("delivery_id").equalTo(col("explicit_delivery_id")), "left_anti")
                .withColumn("element_code", lit(null).cast("string"))
                .withColumn("description_fr", lit(null).cast("string"))
                .withColumn("description_en", lit(null).cast("string"))
                .select(columns());
    }

    private static Column[] columns() {
        return new Column[] {
            col("plan_id"),
            col("version"),
            col("plan_element_id"),
            col("element_code"),
            col("parent_plan_element_id"),
            col("name_fr"),
            col("name_en"),
            col("description_fr"),
            col("description_en"),
            col("received_at"),
            col("delivery_id"),
            col("source_file"),
            col("source_line")
        };
    }
}
