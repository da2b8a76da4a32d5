package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per indicator, fiscal year and revision of its target, under the indicator's lead organisation. The value of an
 * ordinal target is the rank of its level.
 */
public final class StgIndicatorTarget {
    private static final String VALUE = "decimal(28,6)";

    private StgIndicatorTarget() {}

    public static Dataset<Row> build(
            Dataset<Row> targets, Dataset<Row> indicators, Dataset<Row> scales, Dataset<Row> planVersions) {
        Dataset<Row> ranked = LevelRank.addedTo(targets, scales, "target_text_fr", "target_text_en");
        Dataset<Row> conformed = LeadOrganisation.addedTo(ranked, indicators)
                .select(
                        col("indicator_id"),
                        col("organisation_id"),
                        col("fiscal_year"),
                        coalesce(col("target_kind_code"), lit("none")).as("target_kind_code"),
                        coalesce(col("target_value"), when(isOrdinal(), col("rank_of_words")))
                                .cast(VALUE)
                                .as("target_value"),
                        col("low_value").cast(VALUE).as("low_value"),
                        col("high_value").cast(VALUE).as("high_value"),
                        col("tolerance").cast(VALUE).as("tolerance"),
                        coalesce(col("target_text_fr"), col("target_text_en")).as("target_text_fr"),
                        coalesce(col("target_text_en"), col("target_text_fr")).as("target_text_en"),
                        col("due_date").cast("date").as("due_date"),
                        coalesce(col("revision").cast("int"), lit(1)).as("revision"),
                        coalesce(col("revision_reason_fr"), col("revision_reason_en"))
                                .as("revision_reason_fr"),
                        coalesce(col("revision_reason_en"), col("revision_reason_fr"))
                                .as("revision_reason_en"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
        return PlanRecency.latest(
                conformed, planVersions, "indicator_id", "organisation_id", "fiscal_year", "revision");
    }

    private static Column isOrdinal() {
        return col("target_kind_code").equalTo("ordinal");
    }
}
