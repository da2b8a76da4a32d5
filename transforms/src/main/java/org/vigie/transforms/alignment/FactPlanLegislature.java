package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.Validity;

/**
 * One row per plan version in force: whether the plan holds until the end of the legislature it belongs to. A plan
 * whose legislature was not delivered is neither aligned nor short.
 */
public final class FactPlanLegislature {
    private FactPlanLegislature() {}

    public static Dataset<Row> build(
            Dataset<Row> plans, Dataset<Row> legislatures, Dataset<Row> organisations, LocalDate asOf) {
        Dataset<Row> known = legislatures.select(
                col("legislature").as("known_legislature"), col("end_date").as("legislature_end_date"));
        Dataset<Row> inForce = plans.where(
                        Validity.holds(asOf).and(col("plan_key").geq(0)))
                .join(known, col("legislature").equalTo(col("known_legislature")), "left")
                .withColumn("period_end", lit(null).cast("date"));
        Column days = datediff(col("legislature_end_date"), col("end_date"));
        return KeyLookup.withOrganisation(inForce, organisations)
                .select(
                        col("plan_key"),
                        col("organisation_key"),
                        col("end_date"),
                        col("legislature"),
                        col("legislature_end_date"),
                        when(days.isNull(), "unknown")
                                .when(days.gt(0), "short")
                                .otherwise("aligned")
                                .as("alignment_code"),
                        when(days.gt(0), days)
                                .otherwise(when(days.isNotNull(), 0))
                                .as("short_day_count"));
    }
}
