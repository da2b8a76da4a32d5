package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per plan version and element, in the words of that version, with what changed since the version before. An element
 * of a version, or with an identifier, that was not delivered is left out.
 */
public final class BridgePlanVersionElement {
    private BridgePlanVersionElement() {}

    public static Dataset<Row> build(Dataset<Row> versionElements, Dataset<Row> plans, Dataset<Row> planElements) {
        Dataset<Row> elements = planElements.select(col("plan_element_id").as("known_id"), col("plan_element_key"));
        Dataset<Row> parents = planElements.select(
                col("plan_element_id").as("parent_id"), col("plan_element_key").as("parent_key"));
        return versionElements
                .join(ranked(plans), same("plan_id", "version"))
                .join(elements, col("plan_element_id").equalTo(col("known_id")))
                .join(parents, col("parent_plan_element_id").equalTo(col("parent_id")), "left")
                .withColumn("change_code", change())
                .select(
                        col("plan_key"),
                        col("plan_element_key"),
                        parentKey().as("parent_plan_element_key"),
                        col("element_code"),
                        col("name_fr"),
                        col("name_en"),
                        col("description_fr"),
                        col("description_en"),
                        col("change_code"));
    }

    /** The versions of each plan with the number of the one before; none before the first. */
    private static Dataset<Row> ranked(Dataset<Row> plans) {
        WindowSpec versions = Window.partitionBy("plan_id").orderBy("version");
        return plans.select(
                SurrogateKey.of("plan_id", "version").as("plan_key"),
                col("plan_id").as("known_plan_id"),
                col("version").as("known_version"),
                lag("version", 1).over(versions).as("version_before"));
    }

    private static Column same(String plan, String version) {
        return col(plan).equalTo(col("known_plan_id")).and(col(version).equalTo(col("known_version")));
    }

    private static Column change() {
        WindowSpec history = Window.partitionBy("plan_id", "plan_element_id").orderBy("version");
        Column before = lag("version", 1).over(history);
        Column moved = not(lag("parent_plan_element_id", 1).over(history).eqNullSafe(col("parent_plan_element_id")));
        Column reworded = not(lag("name_fr", 1).over(history).eqNullSafe(col("name_fr")))
                .or(not(lag("name_en", 1).over(history).eqNullSafe(col("name_en"))))
                .or(not(lag("description_fr", 1).over(history).eqNullSafe(col("description_fr"))))
                .or(not(lag("description_en", 1).over(history).eqNullSafe(col("description_en"))));
        return when(col("version_before").isNull(), lit("original"))
                .when(not(before.eqNullSafe(col("version_before"))), lit("added"))
                .when(moved, lit("moved"))
                .when(reworded, lit("reworded"))
                .otherwise(lit("kept"));
    }

    private static Column parentKey() {
        return when(col("parent_plan_element_id").isNull(), Member.NOT_APPLICABLE.key())
                .otherwise(coalesce(col("parent_key"), Member.UNKNOWN.key()));
    }
}
