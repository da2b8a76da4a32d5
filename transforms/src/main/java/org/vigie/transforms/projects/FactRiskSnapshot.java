package org.vigie.transforms.projects;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per risk and day on which it was rated, with the rating before and its day: a change keeps both. Outside
 * 1 to 5 nothing is rated. A risk without a tolerated rating is never above it.
 */
public final class FactRiskSnapshot {
    private FactRiskSnapshot() {}

    public static Dataset<Row> build(
            Dataset<Row> risks, Dataset<Row> organisations, Dataset<Row> planElements, Dataset<Row> periods) {
        WindowSpec history = Window.partitionBy("risk_id").orderBy("snapshot_date");
        Column isRated = col("likelihood").between(1, 5).and(col("impact").between(1, 5));
        Dataset<Row> rated = risks.withColumn(
                        "rating_value", when(isRated, col("likelihood").multiply(col("impact"))))
                .withColumn("previous_rating_value", lag("rating_value", 1).over(history))
                .withColumn("previous_snapshot_date", lag("snapshot_date", 1).over(history))
                .withColumn("is_current", lead("snapshot_date", 1).over(history).isNull());
        return KeyLookup.withPlanElement(
                        KeyLookup.withOrganisationAndYear(rated, "snapshot_date", organisations, periods), planElements)
                .select(
                        SurrogateKey.of("risk_id", "snapshot_date").as("risk_snapshot_key"),
                        col("risk_id"),
                        col("snapshot_date"),
                        col("title_fr"),
                        col("title_en"),
                        col("organisation_key"),
                        col("period_key"),
                        col("plan_element_key"),
                        col("blocker_id"),
                        col("likelihood"),
                        col("impact"),
                        col("tolerance"),
                        col("rating_value"),
                        col("previous_snapshot_date"),
                        col("previous_rating_value"),
                        col("rating_value").minus(col("previous_rating_value")).as("rating_change"),
                        coalesce(col("rating_value").gt(col("tolerance")), lit(false))
                                .as("is_above_tolerance"),
                        col("is_current"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
