package org.vigie.transforms.quality.series;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per subject and period of a series: its value, exact. A period without a value has no row. */
public final class SeriesPoints {
    private SeriesPoints() {}

    /**
     * @param alike series of one table that speak of the same rows and subjects, one or more: the rows are read once
     * @param rows of that table
     * @param periods of the calendar; those of no length, as the unknown one, are left out
     */
    public static Dataset<Row> build(List<Series> alike, Dataset<Row> rows, Dataset<Row> periods) {
        Series one = alike.get(0);
        String period = Stream.of(rows.columns()).anyMatch("period_id"::equals) ? "period_id" : "fiscal_year";
        Column[] by = columns(one.by());
        Column[] subject = Stream.concat(Stream.of(col(period)), Stream.of(by)).toArray(Column[]::new);
        Column[] measured = alike.stream()
                .map(series -> series.measure().over().cast("decimal(38,6)").as(series.id()))
                .toArray(Column[]::new);
        Column[] points = alike.stream()
                .map(series -> struct(
                        lit(series.id()).as("series_id"),
                        col("`" + series.id() + "`").as("value")))
                .toArray(Column[]::new);
        return rows.where(one.where())
                .groupBy(subject)
                .agg(measured[0], Arrays.copyOfRange(measured, 1, measured.length))
                .withColumnRenamed(period, "measured_period")
                .join(calendar(periods), col("measured_period").equalTo(col("period_id")))
                .withColumn("point", explode(array(points)))
                .where("point.value is not null")
                .select(
                        col("point.series_id"),
                        concat_ws("/", by).as("subject_id"),
                        col("organisation_id"),
                        col("granularity_code"),
                        col("period_id"),
                        col("fiscal_year"),
                        col("period_number"),
                        col("point.value"));
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }

    /** Periods with their place among those of their length, counted since year 0. */
    private static Dataset<Row> calendar(Dataset<Row> periods) {
        Column months = year(col("start_date")).multiply(12).plus(month(col("start_date")));
        Column number = when(col("granularity_code").equalTo("month"), months)
                .when(col("granularity_code").equalTo("quarter"), floor(months.divide(3)))
                .when(col("granularity_code").equalTo("fiscal_year"), year(col("start_date")));
        return periods.where("period_key >= 0")
                .withColumn("period_number", number.cast("int"))
                .where("period_number is not null")
                .select("period_id", "granularity_code", "fiscal_year", "period_number");
    }
}
