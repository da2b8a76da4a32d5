package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per organisation, as it is described today: what totals like for like are told by. */
public final class DimHeirOrganisation {
    private DimHeirOrganisation() {}

    public static Dataset<Row> build(Dataset<Row> organisations) {
        return organisations
                .where("is_current")
                .select(
                        col("organisation_key").as("heir_organisation_key"),
                        col("organisation_id"),
                        col("name_fr"),
                        col("name_en"),
                        col("portfolio_id"),
                        col("portfolio_name_fr"),
                        col("portfolio_name_en"));
    }
}
