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
 * One row per indicator: its target for the year of the document. Bounds stay as published, even where the lower one
 * exceeds the upper one. The source has one revision of each target.
 */
public final class StgIndicatorTarget {
    private StgIndicatorTarget() {}

    public static Dataset<Row> build(Dataset<Row> indicators, Dataset<Row> planElements) {
        Dataset<Row> targets = IndicatorRecord.withOrganisation(indicators, planElements)
                .withColumn("target_kind_code", IndicatorRecord.targetKind())
                .select(
                        col("id").as("indicator_id"),
                        col("organisation_id"),
                        IndicatorRecord.fiscalYear().as("fiscal_year"),
                        col("target_kind_code"),
                        targetValue().as("target_value"),
                        whereRange(IndicatorRecord.low()).as("low_value"),
                        whereRange(IndicatorRecord.high()).as("high_value"),
                        lit(null).cast("decimal(28,6)").as("tolerance"),
                        coalesce(col("target_narrative_fr"), col("target_narrative_en"))
                                .as("target_text_fr"),
                        coalesce(col("target_narrative_en"), col("target_narrative_fr"))
                                .as("target_text_en"),
                        IndicatorRecord.dueDate().as("due_date"),
                        lit(1).as("revision"),
                        lit(null).cast("string").as("revision_reason_fr"),
                        lit(null).cast("string").as("revision_reason_en"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
        return Latest.of(targets, "indicator_id", "organisation_id", "fiscal_year", "revision");
    }

    private static Column targetValue() {
        Column kind = col("target_kind_code");
        return when(kind.isin("at_least", "exactly"), IndicatorRecord.low())
                .when(kind.equalTo("at_most"), IndicatorRecord.high());
    }

    private static Column whereRange(Column bound) {
        return when(col("target_kind_code").equalTo("range"), bound);
    }
}
