package org.vigie.transforms.conformed.reporting;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;
import org.vigie.transforms.conformed.FiscalYear;

/** One row per request, organisation, concept and period; what is not said to be an estimate was counted. */
public final class StgReportingField {
    private StgReportingField() {}

    public static Dataset<Row> build(Dataset<Row> fields) {
        return Delivered.latest(
                fields,
                List.of("request_id", "organisation_id", "concept_id", "period_id"),
                col("request_id"),
                col("organisation_id"),
                col("concept_id"),
                col("period_id"),
                FiscalYear.of(col("period_id")).as("fiscal_year"),
                col("field_count").cast("int").as("field_count"),
                col("hours").cast("decimal(28,6)").as("hours"),
                coalesce(col("is_estimate").cast("boolean"), lit(false)).as("is_estimate"));
    }
}
