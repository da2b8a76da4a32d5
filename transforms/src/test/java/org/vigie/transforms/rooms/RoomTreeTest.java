package org.vigie.transforms.rooms;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.none;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.rooms.RoomTables;
import org.vigie.testkit.SparkTest;

/** The tree of rooms: from the government's down to teams'. */
@SparkTest
class RoomTreeTest {
    @Test
    void aRoomKnowsItsLevelAndTheRoomAboveIt() {
        Dataset<Row> rooms = DimRoom.build(RoomFrames.rooms("""
                room_id | level_code | parent_room_id
                G       | GOUV       |
                S       | STRAT      | G
                O       | OPER       | gone
                H       | HALL       | G
                """));
        Dataset<Row> names = rooms.selectExpr("room_key as parent_room_key", "room_id as parent");
        assertRows(rooms.join(names, "parent_room_key").where("room_key >= 0"), """
                room_id | level_name_fr  | level_name_en | level_rank | parent
                G       | Gouvernemental | Government    | 1          | not_applicable
                S       | Stratégique    | Strategic     | 2          | G
                O       | Opérationnel   | Operational   | 4          | unknown
                H       | HALL           | HALL          | 1000       | G
                """);
    }

    @Test
    @Tag("C02")
    void c02ARoomSeesWhatStandsBelowItAndNoLongerWhatWasTakenOut() {
        assertRows(seen("""
                room_id | level_code | parent_room_id
                G       | GOUV       |
                S       | STRAT      | G
                T       | TACT       | S
                O       | OPER       | T
                """), """
                room | sees | distance
                G    | G    | 0
                G    | S    | 1
                G    | T    | 2
                G    | O    | 3
                S    | S    | 0
                S    | T    | 1
                S    | O    | 2
                T    | T    | 0
                T    | O    | 1
                O    | O    | 0
                """);
        assertRows(seen("""
                room_id | level_code | parent_room_id
                G       | GOUV       |
                S       | STRAT      | G
                T       | TACT       |
                O       | OPER       | T
                """), """
                room | sees | distance
                G    | G    | 0
                G    | S    | 1
                S    | S    | 0
                T    | T    | 0
                T    | O    | 1
                O    | O    | 0
                """);
    }

    @Test
    void withoutRoomsThereAreOnlyMembers() {
        Dataset<Row> none = none(RoomTables.STG_ROOM);
        assertRows(DimRoom.build(none), """
                room_key | room_id        | parent_room_key
                -1       | unknown        | -1
                -2       | not_applicable | -2
                -3       | suppressed     | -3
                """);
        assertRows(BridgeRoomHierarchy.build(none), "distance");
    }

    private static Dataset<Row> seen(String tree) {
        Dataset<Row> rooms = RoomFrames.rooms(tree);
        Dataset<Row> names = DimRoom.build(rooms).select("room_key", "room_id");
        return BridgeRoomHierarchy.build(rooms)
                .join(names.toDF("ancestor_room_key", "room"), "ancestor_room_key")
                .join(names.toDF("descendant_room_key", "sees"), "descendant_room_key");
    }
}
