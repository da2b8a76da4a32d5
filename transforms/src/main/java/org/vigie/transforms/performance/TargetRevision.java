package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * How far the target in force is from the first one (M17, M18 of the metric catalogue). A target is more demanding where
 * it is farther in the desired direction: lower, where lower is better.
 */
final class TargetRevision {
    private TargetRevision() {}

    /**
     * Adds {@code original_value}, the target of the first revision, and {@code sense}: 1 where higher is better, -1 where
     * lower is, nothing where neither is; and the indicator's {@code baseline}.
     */
    static Dataset<Row> withOriginal(Dataset<Row> targets, Dataset<Row> indicators) {
        Dataset<Row> known = indicators.select(
                col("indicator_id").as("found_indicator_id"),
                col("baseline_value").as("baseline"),
                when(col("direction_code").isin("INCREASE", "MAINTAIN_ABOVE"), 1)
                        .when(col("direction_code").isin("DECREASE", "MAINTAIN_BELOW"), -1)
                        .as("sense"));
        return targets.withColumn(
                        "original_value",
                        first("target_value")
                                .over(Window.partitionBy("indicator_id", "organisation_id", "fiscal_year")
                                        .orderBy("revision")))
                .join(broadcast(known), col("indicator_id").equalTo(col("found_indicator_id")), "left")
                .drop("found_indicator_id");
    }

    /** Of the revision in force: whether it is the first, more or less demanding than it, or neither can be said. */
    static Column counted() {
        return when(col("revision").notEqual(col("last_revision")), "not_counted")
                .when(col("revision").equalTo(col("first_revision")), "original")
                .when(moved().gt(0), "more_demanding")
                .when(moved().lt(0), "less_demanding")
                .otherwise("other");
    }

    /** Of the revision in force, its move as a share of the way planned at first; nothing where there was no way. */
    static Column slippage() {
        Column way = abs(col("original_value").minus(col("baseline")));
        Column inForce = col("revision").equalTo(col("last_revision"));
        return when(inForce.and(way.gt(lit(0))), moved().divide(way)).cast("decimal(28,6)");
    }

    private static Column moved() {
        return col("target_value").minus(col("original_value")).multiply(col("sense"));
    }
}
