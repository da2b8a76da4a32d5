package org.vigie.transforms.conformed.gcinfobase;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/** One row per indicator with the department that leads it; the source names no contributor. */
public final class StgIndicatorOrganisation {
    private StgIndicatorOrganisation() {}

    public static Dataset<Row> build(Dataset<Row> indicators, Dataset<Row> planElements) {
        Dataset<Row> leads = IndicatorRecord.withOrganisation(indicators, planElements)
                .select(
                        col("id").as("indicator_id"),
                        col("organisation_id"),
                        lit("lead").as("role_code"),
                        lit(null).cast("decimal(18,12)").as("share"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
        return Latest.of(leads, "indicator_id", "organisation_id");
    }
}
