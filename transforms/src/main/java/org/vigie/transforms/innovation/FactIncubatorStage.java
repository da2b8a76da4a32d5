package org.vigie.transforms.innovation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per cycle of an incubator, with the day of each stage. What happens after the day of judgement has not
 * happened yet. A cycle that skipped a stage stands at the last stage before it.
 */
public final class FactIncubatorStage {
    private FactIncubatorStage() {}

    public static Dataset<Row> build(
            Dataset<Row> cycles, Dataset<Row> organisations, Dataset<Row> periods, LocalDate asOf) {
        Dataset<Row> known = happened(cycles, asOf).withColumn("ended_date", ended());
        return KeyLookup.withOrganisationAndYear(known, "stage_a_date", organisations, periods)
                .select(
                        SurrogateKey.of("cycle_id").as("cycle_key"),
                        col("cycle_id"),
                        col("name_fr"),
                        col("name_en"),
                        col("organisation_key"),
                        col("period_key"),
                        col("stage_a_date"),
                        col("stage_b_date"),
                        col("stage_c_date"),
                        col("stage_d_date"),
                        col("stage_e_date"),
                        col("stopped_date"),
                        col("lesson_fr"),
                        col("lesson_en"),
                        stage().as("stage_code"),
                        outcome().as("outcome_code"),
                        counted().as("counted_stage_code"),
                        IncubatorStages.isConsistent().as("is_consistent"),
                        datediff(col("ended_date"), col("stage_a_date")).as("day_count"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Dataset<Row> happened(Dataset<Row> cycles, LocalDate asOf) {
        Column day = lit(Date.valueOf(asOf));
        Dataset<Row> known = cycles.withColumn("has_begun", col("stage_a_date").leq(day));
        for (String date : List.of("stage_b_date", "stage_c_date", "stage_d_date", "stage_e_date", "stopped_date")) {
            known = known.withColumn(date, when(col(date).leq(day), col(date)));
        }
        return known;
    }

    /** A cycle ends with stage E, or on the day it is stopped; never before it began. */
    private static Column ended() {
        Column stopped = when(col("stopped_date").geq(col("stage_a_date")), col("stopped_date"));
        return coalesce(IncubatorStages.reached("e"), stopped);
    }

    private static Column stage() {
        return when(col("has_begun").equalTo(false), "announced")
                .when(IncubatorStages.reached("e").isNotNull(), "e")
                .when(IncubatorStages.reached("d").isNotNull(), "d")
                .when(IncubatorStages.reached("c").isNotNull(), "c")
                .when(IncubatorStages.reached("b").isNotNull(), "b")
                .otherwise("a");
    }

    private static Column outcome() {
        return when(col("has_begun").equalTo(false), "announced")
                .when(col("stopped_date").isNotNull().and(IncubatorStages.hasLesson()), "stopped_with_lesson")
                .when(col("stopped_date").isNotNull(), "stopped")
                .when(IncubatorStages.reached("e").isNotNull(), "deployed")
                .otherwise("open");
    }

    private static Column counted() {
        return when(col("has_begun").equalTo(false), "announced")
                .when(IncubatorStages.reached("d").isNotNull(), "reached_d")
                .otherwise("started");
    }
}
