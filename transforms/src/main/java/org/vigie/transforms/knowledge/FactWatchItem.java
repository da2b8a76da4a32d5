package org.vigie.transforms.knowledge;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per item of the strategic watch; each has its link and its date, for one without is refused where it lands.
 */
public final class FactWatchItem {
    private FactWatchItem() {}

    public static Dataset<Row> build(
            Dataset<Row> items, Dataset<Row> themes, Dataset<Row> decisions, Dataset<Row> periods, LocalDate asOf) {
        Dataset<Row> themed = themes.groupBy("theme_id").agg(min("theme_key").as("theme_key"));
        Dataset<Row> taken = decisions.select(col("decision_id").as("taken_id"));
        Dataset<Row> known = KeyLookup.withYear(items, "published_date", periods)
                .join(taken, col("decision_id").equalTo(col("taken_id")), "left");
        return KeyLookup.with(known, themed, "theme_id", "theme_key")
                .select(
                        SurrogateKey.of("item_id").as("watch_item_key"),
                        col("item_id"),
                        col("title_fr"),
                        col("title_en"),
                        when(col("theme_id").isNull(), Member.NOT_APPLICABLE.key())
                                .otherwise(col("theme_key"))
                                .as("theme_key"),
                        col("source_link"),
                        col("published_date"),
                        col("period_key"),
                        datediff(lit(Date.valueOf(asOf)), col("published_date")).as("age_day_count"),
                        col("decision_id"),
                        col("taken_id").isNotNull().as("is_reused"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
