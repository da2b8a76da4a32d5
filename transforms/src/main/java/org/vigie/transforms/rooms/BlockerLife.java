package org.vigie.transforms.rooms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.vigie.transforms.escalation.BlockerEvent;
import org.vigie.transforms.escalation.BlockerEvent.Kind;
import org.vigie.transforms.escalation.BlockerEvent.Room;
import org.vigie.transforms.escalation.EscalationPolicy;
import org.vigie.transforms.escalation.Lifecycle;

/** The escalation engine as one column: what it says of a blocker's events. */
final class BlockerLife {
    /** What {@link #column} holds. */
    private static final StructType SHAPE = StructType.fromDDL("state_code string, raised_at timestamp,"
            + " raised_room_id string, shown_room_id string, acknowledged_at timestamp, escalated_1_at timestamp,"
            + " escalated_2_at timestamp, escalated_3_at timestamp, resolved_at timestamp, level_up_count int,"
            + " is_escalated_by_clock boolean, reopened_count int, elapsed_hours decimal(18,2),"
            + " business_hours decimal(18,2), clock_due_at timestamp, clock_count int, clock_kept_count int");

    private BlockerLife() {}

    /**
     * A struct with the fields of {@link #SHAPE}, from {@code events}: structs of {@code event_number, event_code,
     * occurred_at, rooms}. Null where nothing had happened by the end of the day.
     */
    static Column column(LocalDate asOf) {
        UDF1<Row, @Nullable Row> tell = BlockerLife::tell;
        Timestamp moment = Timestamp.from(EscalationPolicy.shipped().endOf(asOf));
        return udf(tell, SHAPE).apply(struct(col("events"), lit(moment).as("moment")));
    }

    private static @Nullable Row tell(Row row) {
        List<Row> events = row.getList(row.fieldIndex("events"));
        Instant moment = row.<Timestamp>getAs("moment").toInstant();
        return Lifecycle.of(
                        events.stream().flatMap(event -> event(event).stream()).toList(),
                        moment,
                        EscalationPolicy.shipped())
                .map(BlockerLife::row)
                .orElse(null);
    }

    private static Optional<BlockerEvent> event(Row event) {
        List<Row> rooms = event.getList(event.fieldIndex("rooms"));
        return Kind.find(event.getAs("event_code"))
                .map(kind -> new BlockerEvent(
                        event.<Integer>getAs("event_number"),
                        kind,
                        event.<Timestamp>getAs("occurred_at").toInstant(),
                        rooms.stream().map(BlockerLife::room).toList()));
    }

    private static Room room(Row room) {
        @Nullable String level = room.getAs("level_code");
        return new Room(room.getAs("room_id"), Optional.ofNullable(level).flatMap(EscalationPolicy.shipped()::level));
    }

    private static Row row(Lifecycle life) {
        return RowFactory.create(
                life.state().code(),
                Timestamp.from(life.raisedAt()),
                life.raisedIn(),
                life.shownIn(),
                timestamp(life.acknowledgedAt()),
                timestamp(life.levelMoments().stream().findFirst()),
                timestamp(life.levelMoments().stream().skip(1).findFirst()),
                timestamp(life.levelMoments().stream().skip(2).findFirst()),
                timestamp(life.resolvedAt()),
                life.levelMoments().size(),
                life.isEscalatedByClock(),
                life.reopenedCount(),
                hours(life.elapsed()),
                hours(life.worked()),
                timestamp(life.clockDueAt()),
                life.clockCount(),
                life.clockKeptCount());
    }

    private static @Nullable Timestamp timestamp(Optional<Instant> moment) {
        return moment.map(Timestamp::from).orElse(null);
    }

    private static BigDecimal hours(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis())
                .divide(BigDecimal.valueOf(Duration.ofHours(1).toMillis()), 2, RoundingMode.HALF_EVEN);
    }
}
