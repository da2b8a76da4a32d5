package org.vigie.transforms.conformed;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;

/** One row per fiscal year that a conformed table names. The periods of the star are made from all of them. */
public final class StgFiscalYear {
    private StgFiscalYear() {}

    /** The years in which days lie. */
    public static Dataset<Row> ofDays(Dataset<Row> rows, String day, TableName by) {
        return named(rows.withColumn("fiscal_year", FiscalYear.ofDay(col(day))), by);
    }

    /** @param rows with a {@code fiscal_year}, and where each came from */
    public static Dataset<Row> named(Dataset<Row> rows, TableName by) {
        // of many rows few are left to be put in order
        Dataset<Row> years = rows.where("fiscal_year is not null")
                .groupBy("fiscal_year", "known_from", "delivery_id", "source_file")
                .agg(max("source_line").as("source_line"))
                .select(
                        col("fiscal_year"),
                        lit(by.value()).as("named_by"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
        return Latest.of(years, "fiscal_year");
    }
}
