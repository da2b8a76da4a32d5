package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per revision of an observation: indicator, organisation and unit, territory, measured month, quarter or year,
 * kind of value. Two clocks: the period it measures, and from when until when it was the published value. What was taken
 * back stays, as such.
 */
public final class FactIndicatorObservation {
    private FactIndicatorObservation() {}

    public static Dataset<Row> build(
            Dataset<Row> observations,
            Dataset<Row> indicators,
            Dataset<Row> organisations,
            Dataset<Row> periods,
            Dataset<Row> territories) {
        Dataset<Row> timed = KeyLookup.withMeasuredPeriod(observations, periods);
        Dataset<Row> placed = timed.join(
                territories.select(
                        col("territory_code").as("found_territory_code"),
                        col("territory_key").as("found_territory_key")),
                col("territory_code").equalTo(col("found_territory_code")),
                "left");
        return KeyLookup.withIndicator(KeyLookup.withOrganisation(placed, organisations), indicators)
                .select(
                        SurrogateKey.of(
                                        "indicator_id",
                                        "organisation_id",
                                        "unit_id",
                                        "territory_code",
                                        "period_id",
                                        "value_kind_code",
                                        "revision")
                                .as("observation_key"),
                        col("indicator_key"),
                        col("organisation_key"),
                        col("unit_id"),
                        coalesce(col("found_territory_key"), Member.UNKNOWN.key())
                                .as("territory_key"),
                        col("period_key"),
                        col("value_kind_code"),
                        col("revision"),
                        col("value"),
                        col("value_reason_code"),
                        col("numerator"),
                        col("denominator"),
                        col("is_current"),
                        col("is_withdrawn"),
                        col("published_date"),
                        col("published_until"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
