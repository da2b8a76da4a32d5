package org.vigie.transforms.rooms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.transforms.escalation.EscalationPolicy;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per blocker and event, in the room where it happened; escalations, in the room to which they went. An event of
 * a blocker that was not delivered is kept: its category is unknown.
 */
public final class FactBlockerEvent {
    private static final BigDecimal MICROS_PER_HOUR = BigDecimal.valueOf(3_600_000_000L);

    private FactBlockerEvent() {}

    public static Dataset<Row> build(Dataset<Row> events, Dataset<Row> blockers, Dataset<Row> rooms, LocalDate asOf) {
        Timestamp moment = Timestamp.from(EscalationPolicy.shipped().endOf(asOf));
        Dataset<Row> categories = blockers.select(col("blocker_id").as("category_blocker_id"), col("category_code"));
        Dataset<Row> known = events.join(categories, col("blocker_id").equalTo(col("category_blocker_id")), "left");
        return KeyLookup.withRoom(known, rooms)
                .select(
                        SurrogateKey.of("blocker_id", "event_number").as("blocker_event_key"),
                        SurrogateKey.of("blocker_id").as("blocker_key"),
                        col("blocker_id"),
                        col("event_number"),
                        col("event_code"),
                        col("occurred_at"),
                        col("room_key"),
                        DimBlockerCategory.key().as("blocker_category_key"),
                        col("actor_role_code"),
                        col("occurred_at").leq(lit(moment)).as("is_known"),
                        hoursSincePrevious().as("hours_since_previous"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Column hoursSincePrevious() {
        Column previous =
                lag("occurred_at", 1).over(Window.partitionBy("blocker_id").orderBy("occurred_at", "event_number"));
        Column micros = unix_micros(col("occurred_at")).minus(unix_micros(previous));
        return micros.cast("decimal(20,0)").divide(lit(MICROS_PER_HOUR)).cast("decimal(18,2)");
    }
}
