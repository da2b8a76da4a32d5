package org.vigie.transforms.conformed.results;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.FiscalYear;

/** The fiscal year of a period, and the period's place in it. */
final class FiscalYears {
    private static final String MONTH = "^[0-9]{4}-[0-9]{2}$";

    private FiscalYears() {}

    /**
     * Adds {@code fiscal_year}, {@code granularity_code} and {@code place}: 1 to 12 for April to March, 1 to 4 for
     * quarters, 1 for the year itself.
     */
    static Dataset<Row> of(Dataset<Row> observations) {
        Column period = col("period_id");
        Column isMonth = period.rlike(MONTH);
        Column isQuarter = period.contains("-T");
        Column month = substring(period, 6, 2).cast("int");
        return observations
                .withColumn("fiscal_year", FiscalYear.of(period))
                .withColumn(
                        "granularity_code",
                        when(isMonth, "month").when(isQuarter, "quarter").otherwise("fiscal_year"))
                .withColumn(
                        "place",
                        when(isMonth, month.plus(8).mod(12).plus(1))
                                .when(isQuarter, substring(period, 12, 1).cast("int"))
                                .otherwise(1));
    }
}
