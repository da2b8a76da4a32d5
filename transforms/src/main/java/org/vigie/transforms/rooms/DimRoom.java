package org.vigie.transforms.rooms;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.escalation.EscalationPolicy;
import org.vigie.transforms.escalation.RoomLevel;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per room, with its level and the room above it. A room above that was not delivered is unknown. */
public final class DimRoom {
    /** Rooms of no known level stand below all others. */
    private static final int LAST = 1_000;

    private DimRoom() {}

    public static Dataset<Row> build(Dataset<Row> rooms) {
        Dataset<Row> above = rooms.select(
                col("room_id").as("above_id"), SurrogateKey.of("room_id").as("above_key"));
        Dataset<Row> dimension = rooms.join(above, col("parent_room_id").equalTo(col("above_id")), "left")
                .select(
                        SurrogateKey.of("room_id").as("room_key"),
                        col("room_id"),
                        col("level_code"),
                        level(each -> each.name().fr(), col("level_code")).as("level_name_fr"),
                        level(each -> each.name().en(), col("level_code")).as("level_name_en"),
                        level(RoomLevel::rank, lit(LAST)).as("level_rank"),
                        col("name_fr"),
                        col("name_en"),
                        col("organisation_id"),
                        when(col("parent_room_id").isNull(), Member.NOT_APPLICABLE.key())
                                .otherwise(coalesce(col("above_key"), Member.UNKNOWN.key()))
                                .as("parent_room_key"));
        return Member.addedTo(dimension, DimRoom::member);
    }

    private static Column level(Function<RoomLevel, Object> told, Column otherwise) {
        Column value = otherwise;
        for (RoomLevel level : EscalationPolicy.shipped().levels()) {
            value = when(col("level_code").equalTo(level.code()), lit(told.apply(level)))
                    .otherwise(value);
        }
        return value;
    }

    private static Row member(Member member) {
        return RowFactory.create(
                member.number(),
                member.code(),
                member.code(),
                member.label().fr(),
                member.label().en(),
                LAST + member.ordinal(),
                member.label().fr(),
                member.label().en(),
                null,
                member.number());
    }
}
