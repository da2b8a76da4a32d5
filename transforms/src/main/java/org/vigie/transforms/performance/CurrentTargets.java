package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** One target per indicator, organisation and fiscal year out of its revisions. */
final class CurrentTargets {
    private CurrentTargets() {}

    /** The last revision. */
    static Dataset<Row> inForce(Dataset<Row> targets) {
        return chosen(targets, col("revision").desc());
    }

    /** The first revision. */
    static Dataset<Row> original(Dataset<Row> targets) {
        return chosen(targets, col("revision").asc());
    }

    private static Dataset<Row> chosen(Dataset<Row> targets, Column order) {
        Column recency = row_number()
                .over(Window.partitionBy("indicator_id", "organisation_id", "fiscal_year")
                        .orderBy(order, col("known_from").desc()));
        return targets.withColumn("recency", recency).where("recency = 1").drop("recency");
    }
}
