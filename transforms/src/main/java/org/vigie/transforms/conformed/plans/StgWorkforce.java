package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/** One row per organisation, plan element, fiscal year, job group and workforce type. */
public final class StgWorkforce {
    private StgWorkforce() {}

    public static Dataset<Row> build(Dataset<Row> workforce) {
        Dataset<Row> conformed = workforce.select(
                col("organisation_id"),
                coalesce(col("plan_element_id"), lit("not_applicable")).as("plan_element_id"),
                col("fiscal_year"),
                coalesce(col("job_group_code"), lit("all")).as("job_group_code"),
                col("workforce_type_code"),
                col("full_time_equivalents").cast("decimal(18,4)").as("full_time_equivalents"),
                col("headcount").cast("int").as("headcount"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
        return Latest.of(
                conformed,
                "organisation_id",
                "plan_element_id",
                "fiscal_year",
                "job_group_code",
                "workforce_type_code");
    }
}
