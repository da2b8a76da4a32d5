package org.vigie.transforms.conformed.results;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The place of a period in its fiscal year, which begins on 1 April, and its last day. */
final class Periods {
    private Periods() {}

    /** Adds what {@link FiscalYears} adds, and {@code period_end}. */
    static Dataset<Row> placed(Dataset<Row> values) {
        Column april = make_date(substring(col("fiscal_year"), 1, 4).cast("int"), lit(4), lit(1));
        Column monthly = last_day(concat(col("period_id"), lit("-01")).cast("date"));
        return FiscalYears.of(values)
                .withColumn(
                        "period_end",
                        when(col("granularity_code").equalTo("month"), monthly)
                                .when(
                                        col("granularity_code").equalTo("quarter"),
                                        date_sub(add_months(april, col("place").multiply(3)), 1))
                                .otherwise(date_sub(add_months(april, 12), 1)));
    }
}
