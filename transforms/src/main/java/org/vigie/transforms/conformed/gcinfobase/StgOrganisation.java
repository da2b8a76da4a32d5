package org.vigie.transforms.conformed.gcinfobase;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.transforms.conformed.Latest;

/**
 * One row per organisation and delivery that described it. The first description holds since 1900, so that earlier
 * years find it; each later one from the day it was received. Organisations without a department code are
 * {@code igoc-<number>}.
 */
public final class StgOrganisation {
    private StgOrganisation() {}

    /** From the organisations of all accepted deliveries, and the forms and ministries in force. */
    public static Dataset<Row> build(Dataset<Row> organisations, Dataset<Row> forms, Dataset<Row> ministries) {
        Dataset<Row> categories = forms.select(
                col("id").as("form_id"),
                col("name_fr").as("form_name_fr"),
                col("name_en").as("form_name_en"));
        Dataset<Row> portfolios = ministries.select(
                col("id").as("portfolio_id"),
                col("name_fr").as("portfolio_name_fr"),
                col("name_en").as("portfolio_name_en"));
        Dataset<Row> described = organisations
                .withColumn("organisation_id", coalesce(col("dept_code"), concat(lit("igoc-"), col("org_id"))))
                .withColumn("valid_from", validFrom())
                .join(categories, col("inst_form_id").equalTo(col("form_id")), "left")
                .join(portfolios, col("ministry_id").equalTo(col("portfolio_id")), "left")
                .select(
                        col("organisation_id"),
                        col("valid_from"),
                        coalesce(titleFr(), titleEn(), col("organisation_id")).as("name_fr"),
                        coalesce(titleEn(), titleFr(), col("organisation_id")).as("name_en"),
                        coalesce(col("inst_form_id"), lit("unknown")).as("category_code"),
                        coalesce(col("form_name_fr"), col("form_name_en"), lit("Inconnue"))
                                .as("category_name_fr"),
                        coalesce(col("form_name_en"), col("form_name_fr"), lit("Unknown"))
                                .as("category_name_en"),
                        col("portfolio_id"),
                        coalesce(col("portfolio_name_fr"), col("portfolio_name_en"))
                                .as("portfolio_name_fr"),
                        coalesce(col("portfolio_name_en"), col("portfolio_name_fr"))
                                .as("portfolio_name_en"),
                        lit(null).cast("string").as("parent_organisation_id"),
                        coalesce(col("status").equalTo("a"), lit(false)).as("is_active"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
        return Latest.of(described, "organisation_id", "valid_from");
    }

    private static Column validFrom() {
        Column first = min("received_at").over(Window.partitionBy("organisation_id"));
        return when(col("received_at").equalTo(first), lit(Date.valueOf("1900-01-01")))
                .otherwise(to_date(col("received_at")));
    }

    /** The name in use, or else the one of the law. */
    private static Column titleFr() {
        return coalesce(col("applied_title_fr"), col("legal_title_fr"));
    }

    private static Column titleEn() {
        return coalesce(col("applied_title_en"), col("legal_title_en"));
    }
}
