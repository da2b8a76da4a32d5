package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** One result per indicator, organisation and fiscal year out of its kinds and revisions. */
final class CurrentResults {
    private CurrentResults() {}

    /** As known today: the one that {@link ResultRecency} prefers. */
    static Dataset<Row> known(Dataset<Row> results) {
        return results.withColumn("recency", ResultRecency.rank())
                .where("recency = 1")
                .drop("recency");
    }

    /** As it was published first, whatever became of it. */
    static Dataset<Row> published(Dataset<Row> results) {
        return results.withColumn(
                        "recency",
                        row_number()
                                .over(Window.partitionBy("indicator_id", "organisation_id", "fiscal_year")
                                        .orderBy(
                                                coalesce(
                                                        col("published_date"),
                                                        col("known_from").cast("date")),
                                                col("revision"),
                                                col("known_from"))))
                .where("recency = 1")
                .drop("recency");
    }
}
