package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/** One row per mission domain. */
public final class StgMission {
    private StgMission() {}

    public static Dataset<Row> build(Dataset<Row> missions) {
        Dataset<Row> conformed = missions.select(
                col("mission_domain_id"),
                coalesce(col("mission_domain_name_fr"), col("mission_domain_name_en"), col("mission_domain_id"))
                        .as("mission_domain_name_fr"),
                coalesce(col("mission_domain_name_en"), col("mission_domain_name_fr"), col("mission_domain_id"))
                        .as("mission_domain_name_en"),
                coalesce(col("mission_id"), lit("unknown")).as("mission_id"),
                coalesce(col("mission_name_fr"), col("mission_name_en"), lit("Inconnue"))
                        .as("mission_name_fr"),
                coalesce(col("mission_name_en"), col("mission_name_fr"), lit("Unknown"))
                        .as("mission_name_en"),
                coalesce(col("display_order").cast("int"), lit(0)).as("display_order"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
        return Latest.of(conformed, "mission_domain_id");
    }
}
