package org.vigie.transforms.finance;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per organisation, plan element, period, job group and workforce type; full-time equivalents over the period,
 * people on its last day. One whose organisation, element or period is unknown is kept, under the unknown member.
 */
public final class FactWorkforce {
    private FactWorkforce() {}

    public static Dataset<Row> build(
            Dataset<Row> workforce, Dataset<Row> organisations, Dataset<Row> planElements, Dataset<Row> periods) {
        Dataset<Row> timed = KeyLookup.withPeriod(workforce, periods);
        return KeyLookup.withPlanElement(KeyLookup.withOrganisation(timed, organisations), planElements)
                .select(
                        SurrogateKey.of(
                                        "organisation_id",
                                        "plan_element_id",
                                        "fiscal_year",
                                        "job_group_code",
                                        "workforce_type_code")
                                .as("workforce_key"),
                        col("organisation_key"),
                        col("plan_element_key"),
                        col("period_key"),
                        col("job_group_code"),
                        col("workforce_type_code"),
                        col("full_time_equivalents"),
                        col("headcount"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
