package org.vigie.transforms.conformed.results;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Observations as their sources write them, in the columns that they share. */
final class DeliveredObservations {
    /** Stands where an observation is of the whole organisation, or of the whole territory. */
    static final String WHOLE = "not_applicable";

    private static final String VALUE = "decimal(28,6)";

    private DeliveredObservations() {}

    static Dataset<Row> ofObservations(Dataset<Row> observations) {
        return observations.select(
                col("indicator_id"),
                col("organisation_id"),
                coalesce(col("unit_id"), lit(WHOLE)).as("unit_id"),
                coalesce(col("territory_code"), lit(WHOLE)).as("territory_code"),
                col("period_id"),
                col("value_kind_code"),
                coalesce(col("is_withdrawn").cast("boolean"), lit(false)).as("is_withdrawn"),
                coalesce(col("value_form_code"), lit("period")).as("value_form_code"),
                col("value").cast(VALUE).as("delivered_value"),
                col("numerator").cast(VALUE).as("numerator"),
                col("denominator").cast(VALUE).as("denominator"),
                coalesce(col("note_fr"), col("note_en")).as("note_fr"),
                coalesce(col("note_en"), col("note_fr")).as("note_en"),
                col("published_date").cast("date").as("published_date"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_part"),
                col("source_line").cast("int").as("source_line"));
    }

    /** In SDMX an action of D takes a value back, a status of P or E makes it provisional, one of F proposed. */
    static Dataset<Row> ofSdmx(Dataset<Row> observations) {
        Column status = coalesce(col("observation_status_code"), lit("A"));
        Column missing = status.isin("M", "N", "L");
        return observations.select(
                col("indicator_id"),
                col("organisation_id"),
                lit(WHOLE).as("unit_id"),
                coalesce(col("territory_code"), lit(WHOLE)).as("territory_code"),
                col("period_id"),
                when(status.isin("P", "E"), "provisional")
                        .when(status.equalTo("F"), "proposed")
                        .otherwise("actual")
                        .as("value_kind_code"),
                col("action_code").equalTo("D").as("is_withdrawn"),
                lit("period").as("value_form_code"),
                when(missing, lit(null)).otherwise(col("value")).cast(VALUE).as("delivered_value"),
                lit(null).cast(VALUE).as("numerator"),
                lit(null).cast(VALUE).as("denominator"),
                lit(null).cast("string").as("note_fr"),
                lit(null).cast("string").as("note_en"),
                col("published_date").cast("date").as("published_date"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_part"),
                col("source_line").cast("int").as("source_line"));
    }
}
