package org.vigie.transforms.conformed.gcinfobase;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/** One row per outcome area ({@code GOC…} tag): the domain, and the spending area above it as the mission of the State. */
public final class StgMission {
    /** The tag scheme of what government does; the other one, how it helps, is no mission. */
    private static final String WHAT_WE_DO = "GOCO";

    private StgMission() {}

    public static Dataset<Row> build(Dataset<Row> programTags) {
        Dataset<Row> areas = programTags
                .where(col("parent_id").equalTo(WHAT_WE_DO))
                .select(
                        col("id").as("mission_id"),
                        coalesce(col("name_fr"), col("name_en")).as("mission_name_fr"),
                        coalesce(col("name_en"), col("name_fr")).as("mission_name_en"));
        Dataset<Row> missions = programTags
                .join(areas, col("parent_id").equalTo(col("mission_id")))
                .select(
                        col("id").as("mission_domain_id"),
                        coalesce(col("name_fr"), col("name_en")).as("mission_domain_name_fr"),
                        coalesce(col("name_en"), col("name_fr")).as("mission_domain_name_en"),
                        col("mission_id"),
                        col("mission_name_fr"),
                        col("mission_name_en"),
                        displayOrder().as("display_order"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
        return Latest.of(missions, "mission_domain_id");
    }

    /** The number in the tag, which keeps the areas of a mission together. */
    private static Column displayOrder() {
        Column digits = regexp_extract(col("id"), "([0-9]{1,6})$", 1);
        return when(digits.equalTo(""), lit(0)).otherwise(digits.cast("int"));
    }
}
