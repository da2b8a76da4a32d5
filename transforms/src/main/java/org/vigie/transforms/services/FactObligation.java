package org.vigie.transforms.services;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per organisation, obligation and fiscal year: due, filed and accepted when. What is filed after the day is not
 * filed yet; what is due and not filed is late by the days until then.
 */
public final class FactObligation {
    private FactObligation() {}

    public static Dataset<Row> build(
            Dataset<Row> filings,
            Dataset<Row> obligations,
            Dataset<Row> organisations,
            Dataset<Row> periods,
            LocalDate asOf) {
        Column day = lit(Date.valueOf(asOf));
        Dataset<Row> timed = KeyLookup.withPeriod(filings, periods)
                .withColumn("is_due", col("due_date").leq(day))
                .withColumn("is_filed", coalesce(col("filed_date").leq(day), lit(false)));
        Column filedOrNow = when(col("is_filed"), col("filed_date")).otherwise(day);
        return KeyLookup.with(
                        KeyLookup.withOrganisation(timed, organisations),
                        obligations,
                        "obligation_id",
                        "obligation_key")
                .select(
                        SurrogateKey.of("organisation_id", "obligation_id", "fiscal_year")
                                .as("obligation_filing_key"),
                        col("organisation_key"),
                        col("obligation_key"),
                        col("period_key"),
                        col("due_date"),
                        col("filed_date"),
                        col("accepted_date"),
                        col("is_due"),
                        col("is_filed"),
                        col("is_filed")
                                .and(col("filed_date").leq(col("due_date")))
                                .as("is_filed_in_time"),
                        when(col("is_due"), greatest(datediff(filedOrNow, col("due_date")), lit(0)))
                                .as("late_day_count"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
