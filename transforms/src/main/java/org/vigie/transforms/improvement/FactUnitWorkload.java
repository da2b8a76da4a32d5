package org.vigie.transforms.improvement;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per unit and day of ranking: how many files are active at once, and how many may be by agreement. The latest
 * day of a unit counts as within the maximum or over it; an earlier one does not count.
 */
public final class FactUnitWorkload {
    private FactUnitWorkload() {}

    public static Dataset<Row> build(Dataset<Row> rankings, WorkloadPolicy policy) {
        Column load = when(col("is_current").equalTo(false), "earlier")
                .when(col("active_count").gt(policy.agreedMaximum()), "over")
                .otherwise("within");
        return rankings.groupBy("unit_key", "ranked_date")
                .agg(
                        count_if(col("is_active")).as("active_count"),
                        bool_or(col("is_current")).as("is_current"))
                .withColumn("agreed_maximum", lit(policy.agreedMaximum()))
                .select(
                        SurrogateKey.of("unit_key", "ranked_date").as("unit_workload_key"),
                        col("unit_key"),
                        col("ranked_date"),
                        col("active_count"),
                        col("agreed_maximum"),
                        col("is_current"),
                        load.as("counted_load_code"));
    }
}
