package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.Member;

/**
 * One row per plan element and mission it serves; the weights of an element sum to 1. An element without missions of its
 * own has those of the nearest element above that has some. One without any serves the unknown mission, and each member
 * of the plan element dimension the same member of the mission dimension, so that no amount falls out of a sum.
 */
public final class BridgePlanElementMission {
    private BridgePlanElementMission() {}

    public static Dataset<Row> build(
            Dataset<Row> given, Dataset<Row> planElements, Dataset<Row> hierarchy, Dataset<Row> missions) {
        Dataset<Row> own = KeyLookup.withMission(KeyLookup.withPlanElement(given, planElements), missions)
                .where(col("plan_element_key").geq(0))
                .select(col("plan_element_key").as("ancestor_plan_element_key"), col("mission_key"), col("weight"));
        Dataset<Row> inherited = hierarchy
                .join(own, "ancestor_plan_element_key")
                .withColumn("nearest", min("distance").over(Window.partitionBy("descendant_plan_element_key")))
                .where(col("distance").equalTo(col("nearest")))
                .groupBy(col("descendant_plan_element_key"), col("mission_key"))
                .agg(sum("weight").as("weight"));
        return planElements
                .select("plan_element_key")
                .join(inherited, col("plan_element_key").equalTo(col("descendant_plan_element_key")), "left")
                .select(
                        col("plan_element_key"),
                        missionKey().as("mission_key"),
                        coalesce(col("weight"), lit(1)).cast("decimal(18,12)").as("weight"));
    }

    private static Column missionKey() {
        Column sameMember = when(col("plan_element_key").lt(0), col("plan_element_key"));
        return coalesce(col("mission_key"), sameMember, Member.UNKNOWN.key());
    }
}
