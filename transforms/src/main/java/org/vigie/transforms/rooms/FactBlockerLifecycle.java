package org.vigie.transforms.rooms;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per blocker: its life until the end of a day, where the rooms are. Opened again, it is the same blocker. Limits
 * that passed without an answer have taken it up, to the room in {@code shown_room_key}. One whose events were not
 * delivered, or have not happened yet, is announced and has no hours; one known by its events alone has its code as title.
 */
public final class FactBlockerLifecycle {
    private FactBlockerLifecycle() {}

    public static Dataset<Row> build(
            Dataset<Row> blockers,
            Dataset<Row> events,
            Dataset<Row> rooms,
            Dataset<Row> hierarchy,
            Dataset<Row> planElements,
            Dataset<Row> indicators,
            LocalDate asOf) {
        Dataset<Row> lives = lives(events, RoomPaths.of(rooms, hierarchy), asOf);
        Dataset<Row> told = blockers.join(lives, col("blocker_id").equalTo(col("life_blocker_id")), "full")
                .withColumn("blocker_id", coalesce(col("blocker_id"), col("life_blocker_id")))
                .withColumn("room_id", coalesce(col("life.raised_room_id"), col("room_id")))
                .withColumn("shown_room_id", coalesce(col("life.shown_room_id"), col("room_id")));
        return select(withKeys(told, rooms, planElements, indicators), asOf);
    }

    private static Dataset<Row> lives(Dataset<Row> events, Dataset<Row> paths, LocalDate asOf) {
        Column alone = array(struct(col("room_id"), lit(null).cast("string").as("level_code")));
        return events.join(paths, col("room_id").equalTo(col("path_room_id")), "left")
                .withColumn("rooms", coalesce(col("rooms"), alone))
                .groupBy(col("blocker_id").as("life_blocker_id"))
                .agg(
                        collect_list(struct("event_number", "event_code", "occurred_at", "rooms"))
                                .as("events"),
                        max_by(
                                        struct("known_from", "delivery_id", "source_file", "source_line"),
                                        struct("occurred_at", "event_number"))
                                .as("latest"))
                .withColumn("life", BlockerLife.column(asOf))
                .drop("events");
    }

    private static Dataset<Row> withKeys(
            Dataset<Row> told, Dataset<Row> rooms, Dataset<Row> planElements, Dataset<Row> indicators) {
        Dataset<Row> shown = KeyLookup.withRoom(
                        told.withColumnRenamed("room_id", "raised_room_id")
                                .withColumnRenamed("shown_room_id", "room_id"),
                        rooms)
                .withColumnRenamed("room_key", "shown_room_key")
                .drop("room_id")
                .withColumnRenamed("raised_room_id", "room_id");
        return KeyLookup.withIndicatorIfAny(
                KeyLookup.withPlanElement(KeyLookup.withRoom(shown, rooms), planElements), indicators);
    }

    private static Dataset<Row> select(Dataset<Row> lives, LocalDate asOf) {
        return lives.select(
                SurrogateKey.of("blocker_id").as("blocker_key"),
                col("blocker_id"),
                coalesce(col("title_fr"), col("blocker_id")).as("title_fr"),
                coalesce(col("title_en"), col("blocker_id")).as("title_en"),
                DimBlockerCategory.key().as("blocker_category_key"),
                col("room_key"),
                col("shown_room_key"),
                col("plan_element_key"),
                col("indicator_key"),
                lit(Date.valueOf(asOf)).as("as_of_date"),
                coalesce(col("life.state_code"), lit("announced")).as("state_code"),
                col("life").isNotNull().and(col("life.resolved_at").isNull()).as("is_open"),
                col("life.raised_at"),
                col("life.acknowledged_at"),
                col("life.escalated_1_at"),
                col("life.escalated_2_at"),
                col("life.escalated_3_at"),
                col("life.resolved_at"),
                count("level_up_count"),
                count("level_up_count").gt(0).as("is_escalated"),
                coalesce(col("life.is_escalated_by_clock"), lit(false)).as("is_escalated_by_clock"),
                count("reopened_count"),
                col("life.elapsed_hours"),
                col("life.business_hours"),
                col("life.clock_due_at"),
                count("clock_count"),
                count("clock_kept_count"),
                coalesce(col("known_from"), col("latest.known_from")).as("known_from"),
                coalesce(col("delivery_id"), col("latest.delivery_id")).as("delivery_id"),
                coalesce(col("source_file"), col("latest.source_file")).as("source_file"),
                coalesce(col("source_line"), col("latest.source_line")).as("source_line"));
    }

    private static Column count(String of) {
        return coalesce(col("life." + of), lit(0)).as(of);
    }
}
