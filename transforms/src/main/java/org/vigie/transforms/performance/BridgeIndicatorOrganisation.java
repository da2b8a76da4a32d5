package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per indicator and organisation that leads or contributes to it. The organisation is named by its code, whatever
 * its description at the time. An indicator that was not delivered is left out.
 */
public final class BridgeIndicatorOrganisation {
    private BridgeIndicatorOrganisation() {}

    public static Dataset<Row> build(Dataset<Row> indicatorOrganisations, Dataset<Row> indicators) {
        return indicatorOrganisations
                .join(indicators.select("indicator_id", "indicator_key"), "indicator_id")
                .select(col("indicator_key"), col("organisation_id"), col("role_code"), col("share"));
    }
}
