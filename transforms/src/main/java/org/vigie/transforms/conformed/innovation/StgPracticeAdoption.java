package org.vigie.transforms.conformed.innovation;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per practice and organisation. */
public final class StgPracticeAdoption {
    private StgPracticeAdoption() {}

    public static Dataset<Row> build(Dataset<Row> adoptions) {
        return Delivered.latest(
                adoptions,
                List.of("practice_id", "organisation_id"),
                col("practice_id"),
                col("organisation_id"),
                col("adopted_date"),
                col("evidence_fr"),
                col("evidence_en"));
    }
}
