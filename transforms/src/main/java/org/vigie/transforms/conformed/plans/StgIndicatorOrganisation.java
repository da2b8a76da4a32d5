package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per indicator and organisation that leads or contributes to it. */
public final class StgIndicatorOrganisation {
    private StgIndicatorOrganisation() {}

    public static Dataset<Row> build(Dataset<Row> indicatorOrganisations, Dataset<Row> planVersions) {
        Dataset<Row> conformed = indicatorOrganisations.select(
                col("indicator_id"),
                col("organisation_id"),
                coalesce(col("role_code"), lit("contributor")).as("role_code"),
                col("share").cast("decimal(18,12)").as("share"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
        return PlanRecency.latest(conformed, planVersions, "indicator_id", "organisation_id");
    }
}
