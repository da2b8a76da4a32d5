package org.vigie.transforms.conformed.knowledge;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per item. */
public final class StgWatchItem {
    private StgWatchItem() {}

    public static Dataset<Row> build(Dataset<Row> items) {
        return Delivered.latest(
                items,
                List.of("item_id"),
                col("item_id"),
                col("title_fr"),
                col("title_en"),
                col("theme_id"),
                col("source_link"),
                col("published_date"),
                col("decision_id"));
    }
}
