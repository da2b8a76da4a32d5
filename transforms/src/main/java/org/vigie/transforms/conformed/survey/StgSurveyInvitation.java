package org.vigie.transforms.conformed.survey;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/** One row per wave and profile: how many people were invited. */
public final class StgSurveyInvitation {
    private StgSurveyInvitation() {}

    public static Dataset<Row> build(Dataset<Row> invitations) {
        Dataset<Row> conformed = invitations.select(
                col("wave_id"),
                ProfileText.canonical("profile").as("profile_id"),
                col("invited_count").cast("bigint").as("invited_count"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line").cast("int").as("source_line"));
        return Latest.of(conformed, "wave_id", "profile_id");
    }
}
