package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per indicator. */
public final class StgIndicator {
    private StgIndicator() {}

    public static Dataset<Row> build(Dataset<Row> indicators, Dataset<Row> planVersions) {
        Dataset<Row> conformed = indicators.select(
                col("indicator_id"),
                coalesce(col("organisation_id"), lit("unknown")).as("organisation_id"),
                col("plan_element_id"),
                coalesce(col("name_fr"), col("name_en"), col("indicator_id")).as("name_fr"),
                coalesce(col("name_en"), col("name_fr"), col("indicator_id")).as("name_en"),
                coalesce(col("definition_fr"), col("definition_en")).as("definition_fr"),
                coalesce(col("definition_en"), col("definition_fr")).as("definition_en"),
                coalesce(col("direction_code"), lit("UNKNOWN")).as("direction_code"),
                coalesce(col("accumulation_code"), lit("UNKNOWN")).as("accumulation_code"),
                coalesce(col("unit_code"), lit("text")).as("unit_code"),
                coalesce(col("decimals").cast("int"), lit(0)).as("decimals"),
                col("baseline_value").cast("decimal(28,6)").as("baseline_value"),
                col("baseline_date").cast("date").as("baseline_date"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
        return PlanRecency.latest(conformed, planVersions, "indicator_id");
    }
}
