package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The organisation that answers for an indicator: targets and results do not name it, the indicator does. */
final class LeadOrganisation {
    private LeadOrganisation() {}

    /** Adds {@code organisation_id}; an indicator that was not delivered leaves it {@code unknown}. */
    static Dataset<Row> addedTo(Dataset<Row> records, Dataset<Row> indicators) {
        Dataset<Row> leads = indicators
                .select(
                        col("indicator_id").as("found_indicator_id"),
                        col("organisation_id").as("found_organisation_id"))
                .dropDuplicates("found_indicator_id");
        return records.join(leads, col("indicator_id").equalTo(col("found_indicator_id")), "left")
                .withColumn("organisation_id", coalesce(col("found_organisation_id"), lit("unknown")));
    }
}
