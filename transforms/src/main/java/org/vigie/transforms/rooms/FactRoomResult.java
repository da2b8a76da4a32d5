package org.vigie.transforms.rooms;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.to_date;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per room, indicator on its wall and period with a result: from which day it is on the wall, which is the day
 * after its publication on every level alike, and the first session held since.
 */
public final class FactRoomResult {
    private FactRoomResult() {}

    public static Dataset<Row> build(Dataset<Row> walls, Dataset<Row> results, Dataset<Row> sessions, LocalDate asOf) {
        Column day = lit(Date.valueOf(asOf));
        Column published = coalesce(col("published_date"), to_date(col("known_from")));
        Dataset<Row> current = results.where("is_current")
                .groupBy(col("indicator_key").as("told_indicator_key"), col("period_key"))
                .agg(min(published).as("told_on"))
                .where(col("told_on").leq(day));
        Dataset<Row> shown = walls.where("is_in_force and room_key >= 0")
                .join(current, col("indicator_key").equalTo(col("told_indicator_key")))
                .withColumn("shown_from", date_add(col("told_on"), 1));
        Dataset<Row> held = sessions.where(
                        col("is_held").and(col("planned_date").leq(day)))
                .select(col("room_key").as("session_room_key"), col("planned_date"));
        return shown.join(
                        held,
                        col("room_key")
                                .equalTo(col("session_room_key"))
                                .and(col("planned_date").geq(col("shown_from"))),
                        "left")
                .groupBy("room_key", "indicator_key", "period_key", "told_on", "shown_from")
                .agg(min("planned_date").as("session_date"))
                .select(
                        SurrogateKey.of("room_key", "indicator_key", "period_key")
                                .as("room_result_key"),
                        col("room_key"),
                        col("indicator_key"),
                        col("period_key"),
                        col("told_on").as("published_date"),
                        col("shown_from"),
                        col("session_date"),
                        col("shown_from").leq(day).as("is_shown"),
                        col("session_date").isNotNull().as("is_seen"));
    }
}
