package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/** One row per organisation and date from which the delivery says its description holds. */
public final class StgOrganisation {
    private StgOrganisation() {}

    public static Dataset<Row> build(Dataset<Row> organisations) {
        Dataset<Row> conformed = organisations.select(
                col("organisation_id"),
                col("valid_from"),
                coalesce(col("name_fr"), col("name_en"), col("organisation_id")).as("name_fr"),
                coalesce(col("name_en"), col("name_fr"), col("organisation_id")).as("name_en"),
                coalesce(col("category_code"), lit("unknown")).as("category_code"),
                coalesce(col("category_name_fr"), col("category_name_en"), lit("Inconnue"))
                        .as("category_name_fr"),
                coalesce(col("category_name_en"), col("category_name_fr"), lit("Unknown"))
                        .as("category_name_en"),
                col("portfolio_id"),
                coalesce(col("portfolio_name_fr"), col("portfolio_name_en")).as("portfolio_name_fr"),
                coalesce(col("portfolio_name_en"), col("portfolio_name_fr")).as("portfolio_name_en"),
                col("parent_organisation_id"),
                coalesce(col("is_active").cast("boolean"), lit(true)).as("is_active"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
        return Latest.of(conformed, "organisation_id", "valid_from");
    }
}
