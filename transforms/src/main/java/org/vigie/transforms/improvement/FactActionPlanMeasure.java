package org.vigie.transforms.improvement;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Language;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.reference.CodeList;

/**
 * One row per measure of an action plan: its state, which is that of the actions that carry it out. A measure that no
 * action carries out has not been started.
 */
public final class FactActionPlanMeasure {
    private static final CodeList STATES = CodeList.named("measure-states");

    private FactActionPlanMeasure() {}

    public static Dataset<Row> build(Dataset<Row> measures, Dataset<Row> measureActions, Dataset<Row> actionStatuses) {
        Dataset<Row> latest = actionStatuses
                .where("is_current")
                .select(
                        col("action_id").as("told_id"),
                        col("status_code").as("action_status_code"),
                        col("counted_due_code"),
                        col("snapshot_date"));
        Column isDone = col("action_status_code").equalTo("done");
        Dataset<Row> carried = measureActions
                .join(latest, col("action_id").equalTo(col("told_id")))
                .groupBy(col("measure_id").as("carried_id"))
                .agg(
                        count(lit(1)).as("actions"),
                        count_if(isDone).as("done"),
                        count_if(col("counted_due_code").equalTo("late").and(isDone.equalTo(false)))
                                .as("late"),
                        max("snapshot_date").as("latest_snapshot_date"));
        return measures.join(carried, col("measure_id").equalTo(col("carried_id")), "left")
                .withColumn("status_code", state())
                .select(
                        SurrogateKey.of("measure_id").as("measure_key"),
                        col("status_code"),
                        STATES.name(col("status_code"), Language.FR).as("status_name_fr"),
                        STATES.name(col("status_code"), Language.EN).as("status_name_en"),
                        coalesce(col("actions"), lit(0L)).as("action_count"),
                        coalesce(col("done"), lit(0L)).as("done_action_count"),
                        coalesce(col("late"), lit(0L)).as("late_action_count"),
                        col("latest_snapshot_date"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Column state() {
        return when(col("actions").isNull(), "not_started")
                .when(col("done").equalTo(col("actions")), "done")
                .when(col("late").gt(0), "late")
                .otherwise("under_way");
    }
}
