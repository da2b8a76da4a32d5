package org.vigie.transforms.rooms;

import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Frames that tests of rooms share. */
final class RoomFrames {
    /** A team's room O below T, S and the government's G. */
    static final String TREE = """
            room_id | level_code | parent_room_id
            G       | GOUV       |
            S       | STRAT      | G
            T       | TACT       | S
            O       | OPER       | T
            """;

    private RoomFrames() {}

    /** Conformed rooms, named by their codes. */
    static Dataset<Row> rooms(String tree) {
        return frame(tree)
                .selectExpr("*", "room_id as name_fr", "room_id as name_en", "cast(null as string) as organisation_id");
    }

    static Dataset<Row> indicators() {
        return frame("""
                indicator_id | indicator_key bigint
                i1           | 41
                """);
    }

    static Dataset<Row> planElements() {
        return frame("""
                plan_element_id | plan_element_key bigint
                e1              | 51
                """);
    }

    /** Rows with a key of a room told by the room's code. */
    static Dataset<Row> named(Dataset<Row> rows, String key, String name) {
        Dataset<Row> rooms = DimRoom.build(rooms(TREE)).select("room_key", "room_id");
        return rows.join(rooms.toDF(key, name), key);
    }

    static Dataset<Row> dimRoom() {
        return DimRoom.build(rooms(TREE));
    }
}
