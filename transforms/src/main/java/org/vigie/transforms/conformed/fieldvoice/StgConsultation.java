package org.vigie.transforms.conformed.fieldvoice;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/** One row per consultation: how many people, organisations and sessions, and nobody by name. */
public final class StgConsultation {
    private StgConsultation() {}

    public static Dataset<Row> build(Dataset<Row> activities) {
        return Latest.of(
                activities.select(Origin.told(
                        col("consultation_id"),
                        col("activity_code"),
                        col("name_fr"),
                        col("name_en"),
                        col("held_on"),
                        col("people_count"),
                        col("organisation_count"),
                        col("session_count"),
                        col("source_reference"))),
                "consultation_id");
    }
}
