package org.vigie.transforms.fieldvoice;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per consultation: who was consulted, in counts. */
public final class FactConsultation {
    private FactConsultation() {}

    public static Dataset<Row> build(Dataset<Row> consultations) {
        return consultations.select(
                "consultation_id",
                "activity_code",
                "name_fr",
                "name_en",
                "held_on",
                "people_count",
                "organisation_count",
                "session_count",
                "source_reference",
                "known_from",
                "delivery_id",
                "source_file",
                "source_line");
    }
}
