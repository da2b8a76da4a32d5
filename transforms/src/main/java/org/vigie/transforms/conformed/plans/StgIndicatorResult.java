package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per indicator, fiscal year, value kind and revision, under the indicator's lead organisation. Where the result of
 * an ordinal indicator is words, its value is the rank of the level they name.
 */
public final class StgIndicatorResult {
    private static final String VALUE = "decimal(28,6)";

    private StgIndicatorResult() {}

    public static Dataset<Row> build(
            Dataset<Row> results, Dataset<Row> indicators, Dataset<Row> scales, Dataset<Row> planVersions) {
        Dataset<Row> ranked = LevelRank.addedTo(results, scales, "value_text_fr", "value_text_en");
        Dataset<Row> conformed = LeadOrganisation.addedTo(ranked, indicators)
                .select(
                        col("indicator_id"),
                        col("organisation_id"),
                        col("fiscal_year"),
                        coalesce(col("value_kind_code"), lit("actual")).as("value_kind_code"),
                        coalesce(col("revision").cast("int"), lit(1)).as("revision"),
                        coalesce(col("value"), col("rank_of_words")).cast(VALUE).as("value"),
                        col("numerator").cast(VALUE).as("numerator"),
                        col("denominator").cast(VALUE).as("denominator"),
                        coalesce(col("value_text_fr"), col("value_text_en")).as("value_text_fr"),
                        coalesce(col("value_text_en"), col("value_text_fr")).as("value_text_en"),
                        coalesce(col("declared_status_code"), lit("not_declared"))
                                .as("declared_status_code"),
                        coalesce(col("explanation_fr"), col("explanation_en")).as("explanation_fr"),
                        coalesce(col("explanation_en"), col("explanation_fr")).as("explanation_en"),
                        col("published_date").cast("date").as("published_date"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
        return PlanRecency.latest(
                conformed,
                planVersions,
                "indicator_id",
                "organisation_id",
                "fiscal_year",
                "value_kind_code",
                "revision");
    }
}
