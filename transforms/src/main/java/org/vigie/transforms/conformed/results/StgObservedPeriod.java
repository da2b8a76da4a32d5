package org.vigie.transforms.conformed.results;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.vigie.transforms.conformed.results.DeliveredObservations.WHOLE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/**
 * One row per indicator, organisation and period that was ever observed: how many observations are in force, how many of
 * them have a value, the value of the whole where one was delivered, and where the period was named last. What asks of all
 * observations only that reads these few rows.
 */
public final class StgObservedPeriod {
    private static final String[] KEY = {"indicator_id", "organisation_id", "period_id"};

    private StgObservedPeriod() {}

    public static Dataset<Row> build(Dataset<Row> observations) {
        Column inForce = col("is_current").and(col("is_withdrawn").equalTo(lit(false)));
        Column ofTheWhole =
                col("unit_id").equalTo(WHOLE).and(col("territory_code").equalTo(WHOLE));
        Dataset<Row> counted = observations
                .groupBy(col("indicator_id"), col("organisation_id"), col("period_id"))
                .agg(
                        count(when(inForce, 1)).as("observation_count"),
                        count(when(inForce, col("delivered_value"))).as("filled_count"),
                        max_by(
                                        col("value"),
                                        when(inForce.and(ofTheWhole), struct(col("revision"), col("value_kind_code"))))
                                .as("value"));
        Dataset<Row> named = Latest.of(
                observations.select(
                        col("indicator_id"),
                        col("organisation_id"),
                        col("period_id"),
                        col("fiscal_year"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line")),
                KEY);
        return counted.join(named, KEY)
                .select(
                        col("indicator_id"),
                        col("organisation_id"),
                        col("period_id"),
                        col("fiscal_year"),
                        col("observation_count"),
                        col("filled_count"),
                        col("value"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
