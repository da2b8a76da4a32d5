package org.vigie.transforms.reporting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per request, organisation, concept and period. Of several requests that ask one concept of one organisation for
 * one period, the costliest counts as the first, so that avoidable hours are never overstated; the others are repetitions.
 * Redundancy is the share of rows that are: how many fields a request spreads a concept over means nothing.
 */
public final class FactReportingField {
    private FactReportingField() {}

    public static Dataset<Row> build(
            Dataset<Row> fields,
            Dataset<Row> requests,
            Dataset<Row> concepts,
            Dataset<Row> organisations,
            Dataset<Row> periods) {
        Dataset<Row> asked = fields.withColumn("is_first_asking", askingOrder().equalTo(1));
        Dataset<Row> timed = KeyLookup.withPeriodOfAnyLength(asked, periods);
        Dataset<Row> keyed = KeyLookup.with(
                KeyLookup.with(KeyLookup.withOrganisation(timed, organisations), requests, "request_id", "request_key"),
                concepts,
                "concept_id",
                "concept_key");
        return keyed.select(
                SurrogateKey.of("request_id", "organisation_id", "concept_id", "period_id")
                        .as("reporting_field_key"),
                col("request_key"),
                col("concept_key"),
                col("organisation_key"),
                col("period_key"),
                col("field_count"),
                col("hours"),
                col("is_estimate"),
                col("is_first_asking"),
                when(col("is_first_asking"), lit(0))
                        .otherwise(col("hours"))
                        .cast("decimal(28,6)")
                        .as("avoidable_hours"),
                col("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
    }

    private static Column askingOrder() {
        return row_number()
                .over(Window.partitionBy("concept_id", "organisation_id", "period_id")
                        .orderBy(col("hours").desc_nulls_last(), col("request_id")));
    }
}
