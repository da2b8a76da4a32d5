package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/** One row per organisation, plan element, fiscal year and amount type, in dollars. A record without an amount is no row. */
public final class StgBudget {
    private StgBudget() {}

    public static Dataset<Row> build(Dataset<Row> budgets) {
        Dataset<Row> conformed = budgets.where(col("amount").isNotNull())
                .select(
                        col("organisation_id"),
                        coalesce(col("plan_element_id"), lit("not_applicable")).as("plan_element_id"),
                        col("fiscal_year"),
                        col("amount_type_code"),
                        col("amount").cast("decimal(18,2)").as("amount"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
        return Latest.of(conformed, "organisation_id", "plan_element_id", "fiscal_year", "amount_type_code");
    }
}
