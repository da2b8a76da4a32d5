package org.vigie.transforms.conformed.fieldvoice;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/** One row per consultation, organisation or group, and issue: whether it mentioned the issue. */
public final class StgIssueMention {
    private StgIssueMention() {}

    public static Dataset<Row> build(Dataset<Row> mentions) {
        return Latest.of(
                mentions.select(Origin.told(
                        col("consultation_id"),
                        col("source_type_code"),
                        col("source_id"),
                        col("codebook_id"),
                        col("theme_id"),
                        col("is_mentioned"))),
                "consultation_id",
                "source_type_code",
                "source_id",
                "codebook_id",
                "theme_id");
    }
}
