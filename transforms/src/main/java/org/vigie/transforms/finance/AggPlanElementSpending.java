package org.vigie.transforms.finance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.every;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * One row per fiscal year and plan element that is, or stands below, an objective to which programmes are linked: the
 * amount linked to the nearest such objective, in dollars, and whether it is all there is to know. No amount means that
 * the spending of none of the programmes is known, or that their shares are not accepted.
 */
public final class AggPlanElementSpending {
    private AggPlanElementSpending() {}

    public static Dataset<Row> build(Dataset<Row> spending, Dataset<Row> shares, Dataset<Row> hierarchy) {
        Dataset<Row> objectives = withAmount(shared(shares), spending);
        Column nearest = row_number()
                .over(Window.partitionBy("descendant_plan_element_key", "period_key")
                        .orderBy("distance", "objective_key"));
        return hierarchy
                .join(objectives, col("ancestor_plan_element_key").equalTo(col("objective_key")))
                .withColumn("choice", nearest)
                .where("choice = 1")
                .select(
                        col("descendant_plan_element_key").as("plan_element_key"),
                        col("period_key"),
                        col("objective_key"),
                        col("programme_count"),
                        col("is_allocated_whole"),
                        coalesce(col("spending_programmes"), lit(0L))
                                .equalTo(col("programme_count"))
                                .as("is_spending_known"),
                        col("linked_amount"));
    }

    /** The objectives to which programmes are linked, whether these shares are accepted or not. */
    private static Dataset<Row> shared(Dataset<Row> shares) {
        Column whole = col("is_accepted").and(col("allocation_total").equalTo(1));
        return shares.where("objective_key >= 0 and period_key >= 0")
                .groupBy("objective_key", "period_key")
                .agg(count(lit(1)).as("programme_count"), every(whole).as("is_allocated_whole"));
    }

    private static Dataset<Row> withAmount(Dataset<Row> objectives, Dataset<Row> spending) {
        Dataset<Row> linked = spending.where("is_linked")
                .groupBy(
                        col("objective_key").as("linked_objective_key"),
                        col("period_key").as("linked_period_key"))
                .agg(
                        sum("amount").cast("decimal(18,2)").as("linked_amount"),
                        count_distinct(col("programme_key")).as("spending_programmes"));
        return objectives.join(
                linked,
                col("objective_key")
                        .equalTo(col("linked_objective_key"))
                        .and(col("period_key").equalTo(col("linked_period_key"))),
                "left");
    }
}
