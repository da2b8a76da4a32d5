package org.vigie.transforms.conformed.results;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The value of a period out of values that are cumulated since 1 April: what is cumulated at its end less what was at its
 * beginning, both as they stand today (model.md §5.3). Without the period before there is no value, and the reason says so.
 */
final class YearToDate {
    private static final String VALUE = "decimal(28,6)";

    private YearToDate() {}

    /** Adds {@code value} and {@code value_reason_code} to observations with their place in their fiscal year. */
    static Dataset<Row> taken(Dataset<Row> revisions) {
        Dataset<Row> before = revisions
                .where("is_current and value_form_code = 'year_to_date'")
                .select(
                        col("indicator_id").as("b_indicator_id"),
                        col("organisation_id").as("b_organisation_id"),
                        col("unit_id").as("b_unit_id"),
                        col("territory_code").as("b_territory_code"),
                        col("value_kind_code").as("b_value_kind_code"),
                        col("fiscal_year").as("b_fiscal_year"),
                        col("granularity_code").as("b_granularity_code"),
                        col("place").plus(1).as("b_place"),
                        col("delivered_value").as("b_value"));
        Column same = col("value_form_code")
                .equalTo("year_to_date")
                .and(col("indicator_id").equalTo(col("b_indicator_id")))
                .and(col("organisation_id").equalTo(col("b_organisation_id")))
                .and(col("unit_id").equalTo(col("b_unit_id")))
                .and(col("territory_code").equalTo(col("b_territory_code")))
                .and(col("value_kind_code").equalTo(col("b_value_kind_code")))
                .and(col("fiscal_year").equalTo(col("b_fiscal_year")))
                .and(col("granularity_code").equalTo(col("b_granularity_code")))
                .and(col("place").equalTo(col("b_place")));
        Column cumulated = col("value_form_code").equalTo("year_to_date");
        Column first = col("place").equalTo(1);
        Column difference = col("delivered_value").minus(coalesce(col("b_value"), lit(0)));
        Column known = first.or(col("b_value").isNotNull());
        return revisions
                .join(before, same, "left")
                .withColumn(
                        "value",
                        when(cumulated.equalTo(false), col("delivered_value"))
                                .when(known, difference)
                                .cast(VALUE))
                .withColumn(
                        "value_reason_code",
                        when(col("is_withdrawn"), "withdrawn")
                                .when(col("delivered_value").isNull(), "no_value")
                                .when(cumulated.equalTo(false), "as_delivered")
                                .when(known.equalTo(false), "period_before_missing")
                                .when(difference.lt(0), "negative_difference")
                                .otherwise("taken_from_year_to_date"))
                .drop(
                        "b_indicator_id",
                        "b_organisation_id",
                        "b_unit_id",
                        "b_territory_code",
                        "b_value_kind_code",
                        "b_fiscal_year",
                        "b_granularity_code",
                        "b_place",
                        "b_value",
                        "place",
                        "granularity_code",
                        "source_part");
    }
}
