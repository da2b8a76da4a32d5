package org.vigie.transforms.conformed.gcinfobase;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;
import org.vigie.transforms.conformed.Weights;

/**
 * One row per programme, or core responsibility, and outcome area it serves. A programme's areas are those of its tags; a
 * core responsibility's those of its programmes, in equal shares. What lies below inherits in the star.
 */
public final class StgPlanElementMission {
    private StgPlanElementMission() {}

    public static Dataset<Row> build(Dataset<Row> assignments, Dataset<Row> missions, Dataset<Row> programs) {
        Dataset<Row> tagged = assignments
                .join(missions.select("mission_domain_id"), col("tag_id").equalTo(col("mission_domain_id")))
                .select(
                        col("program_id"),
                        col("mission_domain_id"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
        Dataset<Row> programmes = tagged.withColumn("plan_element_id", concat(lit("programme:"), col("program_id")));
        Dataset<Row> responsibilities = tagged.join(
                        programs.select(SubprogrammeClimb.programmeId().as("programme_id"), col("crso_id")),
                        col("program_id").equalTo(col("programme_id")))
                .where(col("crso_id").isNotNull())
                .withColumn("plan_element_id", concat(lit("core_responsibility:"), col("crso_id")))
                .drop("programme_id", "crso_id");
        return Latest.of(programmes.unionByName(responsibilities), "plan_element_id", "mission_domain_id")
                .select(
                        col("plan_element_id"),
                        col("mission_domain_id"),
                        Weights.equalShare(col("plan_element_id"), col("mission_domain_id"))
                                .as("weight"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
