package org.vigie.transforms.fieldvoice;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per consultation, source and issue. A source that is a group of people is known by a key only. */
public final class FactIssueMention {
    private FactIssueMention() {}

    public static Dataset<Row> build(Dataset<Row> mentions, Dataset<Row> themes, Dataset<Row> organisations) {
        Dataset<Row> rows = ThemeLookup.withTheme(mentions, themes)
                .withColumn("organisation_id", col("source_id"))
                .withColumn("period_end", lit(null).cast("date"));
        return KeyLookup.withOrganisation(rows, organisations)
                .select(
                        col("consultation_id"),
                        col("source_type_code"),
                        SurrogateKey.of("consultation_id", "source_type_code", "source_id")
                                .as("source_key"),
                        when(col("source_type_code").equalTo("organisation"), col("organisation_key"))
                                .otherwise(Member.NOT_APPLICABLE.key())
                                .as("organisation_key"),
                        col("theme_key"),
                        col("codebook_id"),
                        col("theme_id"),
                        col("is_mentioned"),
                        col("is_mentioned").cast("int").as("mention_count"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
