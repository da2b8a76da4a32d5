package org.vigie.transforms.conformed.gcinfobase;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/**
 * One row per indicator that was reported on: its result and the status its department declared. A planned indicator,
 * with neither status nor result, has no row.
 */
public final class StgIndicatorResult {
    private StgIndicatorResult() {}

    public static Dataset<Row> build(Dataset<Row> indicators, Dataset<Row> planElements) {
        Dataset<Row> results = IndicatorRecord.withOrganisation(indicators, planElements)
                .where(isReported())
                .select(
                        col("id").as("indicator_id"),
                        col("organisation_id"),
                        IndicatorRecord.fiscalYear().as("fiscal_year"),
                        lit("actual").as("value_kind_code"),
                        lit(1).as("revision"),
                        IndicatorRecord.actual().as("value"),
                        lit(null).cast("decimal(28,6)").as("numerator"),
                        lit(null).cast("decimal(28,6)").as("denominator"),
                        whereNotNumeric(coalesce(col("actual_result_fr"), col("actual_result_en")))
                                .as("value_text_fr"),
                        whereNotNumeric(coalesce(col("actual_result_en"), col("actual_result_fr")))
                                .as("value_text_en"),
                        IndicatorRecord.declaredStatus().as("declared_status_code"),
                        coalesce(col("explanation_fr"), col("explanation_en")).as("explanation_fr"),
                        coalesce(col("explanation_en"), col("explanation_fr")).as("explanation_en"),
                        lit(null).cast("date").as("published_date"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
        return Latest.of(results, "indicator_id", "organisation_id", "fiscal_year", "value_kind_code", "revision");
    }

    private static Column isReported() {
        return coalesce(col("status_period"), col("status_color"), col("actual_result_en"), col("actual_result_fr"))
                .isNotNull();
    }

    private static Column whereNotNumeric(Column text) {
        return when(IndicatorRecord.actual().isNull(), text);
    }
}
