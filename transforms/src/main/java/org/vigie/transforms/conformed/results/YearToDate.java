package org.vigie.transforms.conformed.results;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The value of a period out of values that are cumulated since 1 April: what is cumulated at its end less what was at its
 * beginning, both as they stand today (model.md §5.3). Without the period before there is no value, and the reason says so.
 */
final class YearToDate {
    private static final String VALUE = "decimal(28,6)";

    /** What names a series within a year: what is cumulated in it is cumulated by period. */
    static final List<String> SERIES_OF_A_YEAR = List.of(
            "indicator_id",
            "organisation_id",
            "unit_id",
            "territory_code",
            "value_kind_code",
            "fiscal_year",
            "granularity_code");

    private YearToDate() {}

    /** Adds {@code value} and {@code value_reason_code} to observations with their place in their fiscal year. */
    static Dataset<Row> taken(Dataset<Row> revisions) {
        Column cumulated = col("value_form_code").equalTo("year_to_date");
        // at most one of a period is in force
        Column before = max(when(col("is_current").and(cumulated), col("delivered_value")))
                .over(Window.partitionBy(
                                SERIES_OF_A_YEAR.stream().map(name -> col(name)).toArray(Column[]::new))
                        .orderBy("place")
                        .rangeBetween(-1, -1));
        Column first = col("place").equalTo(1);
        Column difference = col("delivered_value").minus(coalesce(col("value_before"), lit(0)));
        Column known = first.or(col("value_before").isNotNull());
        return revisions
                .withColumn("value_before", when(col("place").isNotNull(), before))
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
                .drop("value_before", "place", "granularity_code", "source_part");
    }
}
