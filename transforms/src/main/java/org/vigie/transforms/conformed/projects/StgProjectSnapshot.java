package org.vigie.transforms.conformed.projects;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per major project of the United Kingdom's portfolio. Its rating is the authority's own assessment where that is
 * red, amber or green, else the project's; anything else, an exemption for one, is not rated. Costs are in millions of
 * pounds; where one is not published, the reason stands as text.
 */
public final class StgProjectSnapshot {
    private StgProjectSnapshot() {}

    public static Dataset<Row> build(Dataset<Row> projects) {
        return projects.select(
                col("project_id"),
                trim(col("project_name")).as("project_name"),
                trim(col("department_code")).as("organisation_id"),
                col("category_name"),
                coalesce(rating("ipa_rating_text"), rating("sro_rating_text"), lit("not_rated"))
                        .as("rating_code"),
                col("start_date").cast("date").as("start_date"),
                col("end_date").cast("date").as("end_date"),
                col("whole_life_cost").cast("decimal(18,2)").as("whole_life_cost"),
                when(col("whole_life_cost").isNull(), trim(col("whole_life_cost_text")))
                        .as("whole_life_cost_reason"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line").cast("int").as("source_line"));
    }

    private static Column rating(String column) {
        Column text = lower(trim(col(column)));
        return when(text.isin("red", "amber", "green"), text);
    }
}
