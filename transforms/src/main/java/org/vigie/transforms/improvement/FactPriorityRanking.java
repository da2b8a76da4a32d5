package org.vigie.transforms.improvement;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per unit, file and day on which the unit ranked its files. The latest day of a unit is its current ranking.
 */
public final class FactPriorityRanking {
    private FactPriorityRanking() {}

    public static Dataset<Row> build(Dataset<Row> rankings, Dataset<Row> units, Dataset<Row> priorities) {
        Dataset<Row> ranked = rankings.withColumn("period_end", col("ranked_date"))
                .withColumn("latest_date", max("ranked_date").over(Window.partitionBy("unit_id")));
        Dataset<Row> current = priorities.where("is_current");
        return KeyLookup.with(KeyLookup.withUnit(ranked, units), current, "priority_id", "priority_key")
                .select(
                        SurrogateKey.of("unit_id", "work_file_id", "ranked_date")
                                .as("priority_ranking_key"),
                        col("unit_key"),
                        col("work_file_id"),
                        col("title_fr"),
                        col("title_en"),
                        col("ranked_date"),
                        col("rank"),
                        col("is_active"),
                        col("ranked_date").equalTo(col("latest_date")).as("is_current"),
                        when(col("priority_id").isNull(), Member.NOT_APPLICABLE.key())
                                .otherwise(col("priority_key"))
                                .as("priority_key"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
