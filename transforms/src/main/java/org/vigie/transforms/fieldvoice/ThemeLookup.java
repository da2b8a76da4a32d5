package org.vigie.transforms.fieldvoice;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.Member;

/** How rows that name a codebook and a theme find its key; no row is lost. */
final class ThemeLookup {
    private ThemeLookup() {}

    /** Adds {@code theme_key}. */
    static Dataset<Row> withTheme(Dataset<Row> rows, Dataset<Row> themes) {
        Dataset<Row> known = themes.select(
                col("codebook_id").as("found_codebook_id"),
                col("theme_id").as("found_theme_id"),
                col("theme_key").as("found_theme_key"));
        return rows.join(
                        broadcast(known),
                        col("codebook_id")
                                .equalTo(col("found_codebook_id"))
                                .and(col("theme_id").equalTo(col("found_theme_id"))),
                        "left")
                .withColumn("theme_key", coalesce(col("found_theme_key"), Member.UNKNOWN.key()))
                .drop("found_codebook_id", "found_theme_id", "found_theme_key");
    }
}
