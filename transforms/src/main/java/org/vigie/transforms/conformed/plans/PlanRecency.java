package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/**
 * Which of several records with one key counts. A file that holds versions of plans speaks for the last of them: what the
 * later version says counts, whatever the order of arrival. Then the one known last and, within a delivery, the one that
 * stands last in the file.
 */
final class PlanRecency {
    private PlanRecency() {}

    /** One row per key of records that carry {@code known_from, delivery_id, source_line}. */
    static Dataset<Row> latest(Dataset<Row> conformed, Dataset<Row> planVersions, String... key) {
        Dataset<Row> told = planVersions
                .groupBy(col("delivery_id").as("told_delivery_id"))
                .agg(
                        max(coalesce(col("tabled_date"), col("start_date"))).as("told_on"),
                        max("version").as("told_version"));
        Column[] columns = Arrays.stream(key).map(functions::col).toArray(Column[]::new);
        Column recency = row_number()
                .over(Window.partitionBy(columns)
                        .orderBy(
                                col("told_on").desc(),
                                col("told_version").desc(),
                                col("known_from").desc(),
                                col("source_line").desc(),
                                col("delivery_id")));
        return conformed
                .join(told, col("delivery_id").equalTo(col("told_delivery_id")), "left")
                .withColumn("recency", recency)
                .where("recency = 1")
                .drop("recency", "told_delivery_id", "told_on", "told_version");
    }
}
