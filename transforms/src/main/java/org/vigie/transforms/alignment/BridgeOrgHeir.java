package org.vigie.transforms.alignment;

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
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.Validity;

/**
 * One row per description of an organisation and the organisation that holds today what was its own, through up to four
 * successions: what a total like for like is made with. Weights of a description make one, so that nothing is lost or
 * counted twice: an organisation without successor is its own heir, and so is one that was split into shares that nobody
 * gave, for what it had cannot be told apart.
 */
public final class BridgeOrgHeir {
    private static final int SUCCESSIONS = 4;
    private static final String WEIGHT = "decimal(18,12)";

    private BridgeOrgHeir() {}

    public static Dataset<Row> build(Dataset<Row> organisations, Dataset<Row> successions) {
        Dataset<Row> heirs = inherited(organisations, successions);
        Dataset<Row> keys = organisations.select(col("organisation_id").as("described_id"), col("organisation_key"));
        Dataset<Row> current = organisations
                .where("is_current")
                .select(
                        col("organisation_id").as("current_id"),
                        col("organisation_key").as("current_key"));
        return heirs.join(keys, col("organisation_id").equalTo(col("described_id")))
                .join(current, col("heir_organisation_id").equalTo(col("current_id")), "left")
                .select(
                        col("organisation_key"),
                        col("organisation_id"),
                        coalesce(col("current_key"), lit(Member.UNKNOWN.key())).as("heir_organisation_key"),
                        col("heir_organisation_id"),
                        col("weight"),
                        col("is_weight_known"));
    }

    /** By the identifiers of organisations; one whose shares are not all known keeps what it had. */
    private static Dataset<Row> inherited(Dataset<Row> organisations, Dataset<Row> successions) {
        Dataset<Row> passed = passedOn(organisations, successions);
        Column known = min(col("is_known").cast("int"))
                .over(Window.partitionBy("organisation_id"))
                .equalTo(1);
        return passed.withColumn("is_weight_known", known)
                .withColumn(
                        "heir_organisation_id",
                        when(col("is_weight_known"), col("heir_organisation_id"))
                                .otherwise(col("organisation_id")))
                .groupBy("organisation_id", "heir_organisation_id", "is_weight_known")
                .agg(sum("weight").cast(WEIGHT).as("total"))
                .withColumn("weight", when(col("is_weight_known"), col("total")).otherwise(lit(1).cast(WEIGHT)));
    }

    private static Dataset<Row> passedOn(Dataset<Row> organisations, Dataset<Row> successions) {
        Dataset<Row> heirs = organisations
                .select("organisation_id")
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
        return heirs;
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
