package org.vigie.transforms.fieldvoice;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per excerpt, theme and coder: restricted, and without the text all the same. Coders agree on a theme where each
 * one who coded the excerpt gave it; where there is one coder only, nobody can say.
 */
public final class FactCodedExcerpt {
    private FactCodedExcerpt() {}

    public static Dataset<Row> build(Dataset<Row> excerpts, Dataset<Row> sessions, Dataset<Row> themes) {
        Dataset<Row> known = sessions.select(col("session_id").as("known_session_id"));
        Column coders = coders("session_id", "excerpt_id");
        Column agreeing = coders("session_id", "excerpt_id", "theme_id");
        return ThemeLookup.withTheme(excerpts, themes)
                .withColumn("is_agreed", when(coders.gt(1), coders.equalTo(agreeing)))
                .join(known, col("session_id").equalTo(col("known_session_id")), "left")
                .select(
                        col("session_id"),
                        col("excerpt_id"),
                        col("theme_id"),
                        col("coder_id"),
                        when(col("known_session_id").isNull(), Member.UNKNOWN.key())
                                .otherwise(SurrogateKey.of("session_id"))
                                .as("session_key"),
                        col("theme_key"),
                        col("is_agreed"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Column coders(String first, String... more) {
        return size(collect_set("coder_id").over(Window.partitionBy(first, more)));
    }
}
