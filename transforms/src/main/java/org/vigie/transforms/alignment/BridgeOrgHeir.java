package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.bool_and;
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
import org.vigie.transforms.keys.Validity;

/**
 * One row per organisation and the one that holds today what was its own, through up to four successions: what a total
 * like for like is made with. An organisation without successor is its own heir. Without known shares there is no weight.
 */
public final class BridgeOrgHeir {
    private static final int SUCCESSIONS = 4;
    private static final String WEIGHT = "decimal(18,12)";

    private BridgeOrgHeir() {}

    public static Dataset<Row> build(Dataset<Row> organisations, Dataset<Row> successions) {
        Dataset<Row> heirs = organisations
                .select("organisation_id")
                .union(successions.select(col("predecessor_id")))
                .distinct()
                .select(
                        col("organisation_id"),
                        col("organisation_id").as("heir_organisation_id"),
                        lit(Validity.BEGINNING).as("since"),
                        lit(1).cast(WEIGHT).as("weight"),
                        lit(true).as("is_known"));
        for (int succession = 1; succession <= SUCCESSIONS; succession++) {
            heirs = afterTheNext(heirs, successions);
        }
        return heirs.groupBy("organisation_id", "heir_organisation_id")
                .agg(
                        sum("weight").cast(WEIGHT).as("total"),
                        bool_and(col("is_known")).as("is_weight_known"))
                .select(
                        col("organisation_id"),
                        col("heir_organisation_id"),
                        when(col("is_weight_known"), col("total")).as("weight"),
                        col("is_weight_known"));
    }

    /** Each heir replaced by those to whom it passes first after it came to be. */
    private static Dataset<Row> afterTheNext(Dataset<Row> heirs, Dataset<Row> successions) {
        Dataset<Row> next =
                successions.select("predecessor_id", "successor_id", "effective_date", "share", "is_share_known");
        Column first =
                min("effective_date").over(Window.partitionBy("organisation_id", "heir_organisation_id", "since"));
        Column passes = col("heir_organisation_id")
                .equalTo(col("predecessor_id"))
                .and(col("effective_date").gt(col("since")));
        Column share = coalesce(col("share"), lit(1).cast(WEIGHT));
        return heirs.join(next, passes, "left")
                .withColumn("first", first)
                .where(col("effective_date").isNull().or(col("effective_date").equalTo(col("first"))))
                .select(
                        col("organisation_id"),
                        coalesce(col("successor_id"), col("heir_organisation_id"))
                                .as("heir_organisation_id"),
                        coalesce(col("effective_date"), col("since")).as("since"),
                        col("weight").multiply(share).cast(WEIGHT).as("weight"),
                        col("is_known")
                                .and(coalesce(col("is_share_known"), lit(true)))
                                .as("is_known"));
    }
}
