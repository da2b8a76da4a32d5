package org.vigie.transforms.finance;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per organisation, plan element, period and amount type, in dollars. An amount whose organisation, element or
 * period is unknown is kept, under the unknown member.
 */
public final class FactBudget {
    private FactBudget() {}

    public static Dataset<Row> build(
            Dataset<Row> budgets, Dataset<Row> organisations, Dataset<Row> planElements, Dataset<Row> periods) {
        Dataset<Row> timed = KeyLookup.withPeriod(budgets, periods);
        return KeyLookup.withPlanElement(KeyLookup.withOrganisation(timed, organisations), planElements)
                .select(
                        SurrogateKey.of("organisation_id", "plan_element_id", "fiscal_year", "amount_type_code")
                                .as("budget_key"),
                        col("organisation_key"),
                        col("plan_element_key"),
                        col("period_key"),
                        col("amount_type_code"),
                        col("amount"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
