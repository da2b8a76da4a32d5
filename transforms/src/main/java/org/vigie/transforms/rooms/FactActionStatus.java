package org.vigie.transforms.rooms;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per action and day on which its status was told. An action of which nobody told anything has one row, as of the
 * date: it falls due like any other. A status of an action that was not delivered is kept, in an unknown room.
 */
public final class FactActionStatus {
    private FactActionStatus() {}

    public static Dataset<Row> build(
            Dataset<Row> statuses, Dataset<Row> actions, Dataset<Row> rooms, Dataset<Row> indicators, LocalDate asOf) {
        Dataset<Row> told = rows(statuses, actions, asOf)
                .withColumn("latest_date", max("snapshot_date").over(Window.partitionBy("action_id")));
        return KeyLookup.withIndicatorIfAny(KeyLookup.withRoom(told, rooms), indicators)
                .select(
                        SurrogateKey.of("action_id", "snapshot_date").as("action_status_key"),
                        col("action_id"),
                        col("snapshot_date"),
                        coalesce(col("title_fr"), col("action_id")).as("title_fr"),
                        coalesce(col("title_en"), col("action_id")).as("title_en"),
                        col("room_key"),
                        col("indicator_key"),
                        coalesce(col("owner_role_code"), lit("unknown")).as("owner_role_code"),
                        col("decision_id"),
                        col("blocker_id"),
                        col("planned_end_date"),
                        col("status_code"),
                        col("progress_ratio"),
                        col("revised_end_date"),
                        col("done_date"),
                        col("snapshot_date").equalTo(col("latest_date")).as("is_current"),
                        isDue(col("planned_end_date"), asOf).as("is_due"),
                        isDoneBy(col("planned_end_date")).as("is_done_in_time"),
                        isDue(revisedEnd(), asOf).as("is_due_as_revised"),
                        isDoneBy(revisedEnd()).as("is_done_in_revised_time"),
                        counted(asOf).as("counted_due_code"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Dataset<Row> rows(Dataset<Row> statuses, Dataset<Row> actions, LocalDate asOf) {
        Dataset<Row> told = statuses.select(
                col("action_id").as("told_id"),
                col("snapshot_date"),
                col("status_code"),
                col("progress_ratio"),
                col("revised_end_date"),
                col("done_date"),
                col("known_from").as("told_known_from"),
                col("delivery_id").as("told_delivery_id"),
                col("source_file").as("told_source_file"),
                col("source_line").as("told_source_line"));
        return actions.join(told, col("action_id").equalTo(col("told_id")), "full")
                .withColumn("action_id", coalesce(col("action_id"), col("told_id")))
                .withColumn("snapshot_date", coalesce(col("snapshot_date"), lit(Date.valueOf(asOf))))
                .withColumn("status_code", coalesce(col("status_code"), lit("not_told")))
                .withColumn("known_from", coalesce(col("told_known_from"), col("known_from")))
                .withColumn("delivery_id", coalesce(col("told_delivery_id"), col("delivery_id")))
                .withColumn("source_file", coalesce(col("told_source_file"), col("source_file")))
                .withColumn("source_line", coalesce(col("told_source_line"), col("source_line")));
    }

    private static Column revisedEnd() {
        return coalesce(col("revised_end_date"), col("planned_end_date"));
    }

    /** What was given up falls due all the same; what has no end never does. */
    private static Column isDue(Column end, LocalDate asOf) {
        return coalesce(end.leq(lit(Date.valueOf(asOf))), lit(false));
    }

    /** Done without a date counts from the day on which that was told. */
    private static Column isDoneBy(Column end) {
        Column done = coalesce(col("done_date"), col("snapshot_date"));
        return coalesce(col("status_code").equalTo("done").and(done.leq(end)), lit(false));
    }

    /** An action counts once: by its latest status, as done in time, late, or not due yet. */
    private static Column counted(LocalDate asOf) {
        return when(col("snapshot_date").notEqual(col("latest_date")), "not_counted")
                .when(isDue(col("planned_end_date"), asOf).equalTo(false), "not_due")
                .when(isDoneBy(col("planned_end_date")), "done_in_time")
                .otherwise("late");
    }
}
