package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.columns.RollUpColumns;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per indicator, organisation and quarter or fiscal year that shorter periods were delivered of: the value of the
 * longer period out of them, by what the indicator is; or the reason why it cannot be rolled up. What is delivered for the
 * longer period itself stands in {@code fact_indicator_observation}, and is never overwritten.
 */
public final class AggIndicatorPeriod {
    private AggIndicatorPeriod() {}

    public static Dataset<Row> build(
            Dataset<Row> series,
            Dataset<Row> indicators,
            Dataset<Row> units,
            Dataset<Row> organisations,
            Dataset<Row> periods) {
        Dataset<Row> months = series.where(col("granularity_code").equalTo("month"));
        Dataset<Row> quarters = series.where(col("granularity_code").equalTo("quarter"));
        Column quarter = concat(col("fiscal_year"), lit("-T"), ceil(col("place").divide(3)));
        Dataset<Row> longer = parts(months, quarter, "month", 3)
                .unionByName(parts(months, col("fiscal_year"), "month", 12))
                .unionByName(parts(quarters, col("fiscal_year"), "quarter", 4));
        Dataset<Row> rolled = IndicatorFacts.additive(IndicatorFacts.described(longer, indicators), indicators, units)
                .withColumn("rolled", RollUpColumns.overTime());
        return KeyLookup.withOrganisation(KeyLookup.withMeasuredPeriod(rolled, periods), organisations)
                .select(
                        SurrogateKey.of("indicator_id", "organisation_id", "period_id", "from_granularity_code")
                                .as("indicator_period_key"),
                        col("indicator_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("from_granularity_code"),
                        col("rolled.value"),
                        col("rolled.numerator"),
                        col("rolled.denominator"),
                        col("rolled.reason_code").as("roll_up_reason_code"),
                        size(col("parts")).as("part_count"),
                        col("expected_parts").as("expected_part_count"),
                        col("known_from"));
    }

    /** The periods that make up each longer one; their place is that within it. */
    private static Dataset<Row> parts(Dataset<Row> series, Column longer, String granularity, int expected) {
        Column place = col("place").minus(1).mod(expected).plus(1);
        return series.withColumn("longer_id", longer)
                .withColumn("place", place.cast("int"))
                .groupBy("indicator_id", "organisation_id", "longer_id")
                .agg(
                        collect_list(RollUpColumns.part()).as("parts"),
                        max("known_from").as("known_from"))
                .withColumnRenamed("longer_id", "period_id")
                .withColumn("from_granularity_code", lit(granularity))
                .withColumn("expected_parts", lit(expected));
    }
}
