package org.vigie.transforms.conformed.capacity;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per organisation, factor, day and method. */
public final class StgMaturityAssessment {
    private StgMaturityAssessment() {}

    public static Dataset<Row> build(Dataset<Row> assessments) {
        return Delivered.latest(
                assessments,
                List.of("organisation_id", "factor_id", "assessed_date", "method_code"),
                col("organisation_id"),
                col("factor_id"),
                col("assessed_date"),
                col("method_code"),
                col("level").cast("int").as("level"));
    }
}
