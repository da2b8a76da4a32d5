package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** An indicator is judged once, with the organisation that leads it. */
final class LeadOrganisations {
    private LeadOrganisations() {}

    /** The rows without those of organisations that only contribute. */
    static Dataset<Row> only(Dataset<Row> rows, Dataset<Row> indicatorOrganisations) {
        Dataset<Row> contributors = indicatorOrganisations
                .where(col("role_code").notEqual("lead"))
                .select("indicator_id", "organisation_id");
        return rows.join(
                contributors,
                rows.col("indicator_id")
                        .equalTo(contributors.col("indicator_id"))
                        .and(rows.col("organisation_id").equalTo(contributors.col("organisation_id"))),
                "left_anti");
    }
}
