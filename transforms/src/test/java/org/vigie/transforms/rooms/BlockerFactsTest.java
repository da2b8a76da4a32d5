package org.vigie.transforms.rooms;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.like;
import static org.vigie.testkit.Frames.none;
import static org.vigie.transforms.rooms.RoomFrames.TREE;
import static org.vigie.transforms.rooms.RoomFrames.dimRoom;
import static org.vigie.transforms.rooms.RoomFrames.indicators;
import static org.vigie.transforms.rooms.RoomFrames.named;
import static org.vigie.transforms.rooms.RoomFrames.planElements;
import static org.vigie.transforms.rooms.RoomFrames.rooms;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.rooms.RoomTables;
import org.vigie.testkit.SparkTest;

/** Blockers and their clocks. Times are UTC: 13:00 is 9:00 in Québec in May. 6 May 2024 is a Monday. */
@SparkTest
class BlockerFactsTest {
    private static final String EVENTS = """
            blocker_id | event_number int | event_code | occurred_at timestamp | room_id | known_from timestamp
            """;

    @Test
    @Tag("C08")
    void c08ABlockerNotAcknowledgedWithinItsLevelsLimitAppearsOneLevelUpWithItsHours() {
        Dataset<Row> blockers = like(RoomTables.STG_BLOCKER, """
                blocker_id | room_id | category_code | title_fr | title_en | plan_element_id | indicator_id
                b1         | O       | staff         | Postes   | Posts    | e1              | i1
                """);
        Dataset<Row> events = like(RoomTables.STG_BLOCKER_EVENT, EVENTS + """
                b1         | 1                | raised     | 2024-05-06 13:00:00   | O       | 2024-05-07 00:00:00
                """);
        assertRows(lives(blockers, events, "2024-05-06"), """
                blocker_id | raised | shown | state_code | level_up_count | elapsed_hours | business_hours | clock_due_at          | plan_element_key | indicator_key
                b1         | O      | O     | waiting    | 0              | 15.00         | 7.50           | 2024-05-07 13:00:00.0 | 51               | 41
                """);
        assertRows(lives(blockers, events, "2024-05-07"), """
                blocker_id | raised | shown | state_code | level_up_count | is_escalated_by_clock | escalated_1_at        | elapsed_hours | business_hours | clock_due_at          | clock_count | clock_kept_count
                b1         | O      | T     | waiting    | 1              | true                  | 2024-05-07 13:00:00.0 | 39.00         | 15.50          | 2024-05-09 13:00:00.0 | 1           | 0
                """);
    }

    @Test
    void aBlockerIsTheSameWhenOpenedAgainAndWhateverTheOrderOfItsEvents() {
        Dataset<Row> events = like(RoomTables.STG_BLOCKER_EVENT, EVENTS + """
                b1         | 3                | reopened   | 2024-05-10 13:00:00   | O       | 2024-05-11 00:00:00
                b1         | 2                | resolved   | 2024-05-06 17:00:00   | O       | 2024-05-07 00:00:00
                b1         | 1                | raised     | 2024-05-06 13:00:00   | O       | 2024-05-12 00:00:00
                """);
        assertRows(lives(none(RoomTables.STG_BLOCKER), events, "2024-05-09"), """
                blocker_id | title_fr | state_code | is_open | resolved_at           | elapsed_hours | business_hours | reopened_count
                b1         | b1       | resolved   | false   | 2024-05-06 17:00:00.0 | 4.00          | 4.00           | 0
                """);
        assertRows(lives(none(RoomTables.STG_BLOCKER), events, "2024-05-10"), """
                blocker_id | state_code | is_open | raised_at             | resolved_at | reopened_count | clock_due_at          | plan_element_key | indicator_key
                b1         | waiting    | true    | 2024-05-06 13:00:00.0 |             | 1              | 2024-05-13 13:00:00.0 | -2               | -2
                """);
    }

    @Test
    void aBlockerWithoutEventsIsAnnounced() {
        Dataset<Row> blockers = like(RoomTables.STG_BLOCKER, """
                blocker_id | room_id | category_code | title_fr | title_en | plan_element_id | indicator_id
                b1         | O       | staff         | Postes   | Posts    | gone            | gone
                b2         | gone    | weather       | Neige    | Snow     |                 |
                """);
        assertRows(lives(blockers, none(RoomTables.STG_BLOCKER_EVENT), "2024-05-06"), """
                blocker_id | raised  | shown   | state_code | is_open | raised_at | elapsed_hours | plan_element_key | indicator_key | clock_count
                b1         | O       | O       | announced  | false   |           |               | -1               | -1            | 0
                b2         | unknown | unknown | announced  | false   |           |               | -2               | -2            | 0
                """);
        assertRows(
                lives(blockers, none(RoomTables.STG_BLOCKER_EVENT), "2024-05-06")
                        .where("blocker_category_key = -1"),
                """
                blocker_id
                b2
                """);
    }

    @Test
    void eachEventStandsInItsRoomAndAfterTheOneBefore() {
        Dataset<Row> blockers = like(RoomTables.STG_BLOCKER, """
                blocker_id | room_id | category_code
                b1         | O       | staff
                """);
        Dataset<Row> events = like(RoomTables.STG_BLOCKER_EVENT, EVENTS + """
                b1         | 2                | escalated  | 2024-05-06 14:20:00   | T       | 2024-05-07 00:00:00
                b1         | 1                | raised     | 2024-05-06 13:00:00   | O       | 2024-05-07 00:00:00
                b2         | 1                | raised     | 2024-05-08 13:00:00   | ?       | 2024-05-07 00:00:00
                """);
        Dataset<Row> facts = FactBlockerEvent.build(events, blockers, dimRoom(), LocalDate.parse("2024-05-07"));
        assertRows(named(facts, "room_key", "room"), """
                blocker_id | event_number | event_code | room    | is_known | hours_since_previous
                b1         | 1            | raised     | O       | true     |
                b1         | 2            | escalated  | T       | true     | 1.33
                b2         | 1            | raised     | unknown | false    |
                """);
        assertRows(facts.where("blocker_category_key = -1"), """
                blocker_id
                b2
                """);
    }

    @Test
    void withoutBlockersThereAreNoFacts() {
        assertRows(lives(none(RoomTables.STG_BLOCKER), none(RoomTables.STG_BLOCKER_EVENT), "2024-05-06"), "blocker_id");
        assertRows(
                FactBlockerEvent.build(
                        none(RoomTables.STG_BLOCKER_EVENT),
                        none(RoomTables.STG_BLOCKER),
                        dimRoom(),
                        LocalDate.parse("2024-05-06")),
                "blocker_id");
    }

    private static Dataset<Row> lives(Dataset<Row> blockers, Dataset<Row> events, String day) {
        Dataset<Row> lives = FactBlockerLifecycle.build(
                blockers,
                events,
                dimRoom(),
                BridgeRoomHierarchy.build(rooms(TREE)),
                planElements(),
                indicators(),
                LocalDate.parse(day));
        return named(named(lives, "room_key", "raised"), "shown_room_key", "shown");
    }
}
