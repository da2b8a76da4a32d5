package org.vigie.transforms.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.like;
import static org.vigie.testkit.Frames.none;
import static org.vigie.transforms.rooms.RoomFrames.dimRoom;
import static org.vigie.transforms.rooms.RoomFrames.indicators;
import static org.vigie.transforms.rooms.RoomFrames.named;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.rooms.RoomTables;
import org.vigie.testkit.SparkTest;

/** What rooms promised, decided and met for. */
@SparkTest
class RoomFactsTest {
    private static final LocalDate AS_OF = LocalDate.parse("2024-06-30");

    @Test
    void anActionIsDoneInTimeByItsFirstEndAndByItsRevisedOne() {
        Dataset<Row> actions = like(RoomTables.STG_ACTION, """
                action_id | room_id | title_fr | title_en | owner_role_code | planned_end_date date | indicator_id
                a1        | O       | Former   | Train    | manager         | 2024-05-31            | i1
                a2        | gone    | Écrire   | Write    | director        | 2024-12-31            |
                """);
        Dataset<Row> statuses = like(RoomTables.STG_ACTION_STATUS, """
                action_id | snapshot_date date | status_code | progress_ratio decimal(18,6) | revised_end_date date | done_date date
                a1        | 2024-05-15         | under_way   | 0.5                          | 2024-06-15            |
                a1        | 2024-06-20         | done        | 1                            | 2024-06-15            | 2024-06-10
                """);
        assertRows(statusesOf(statuses, actions), """
                action_id | snapshot_date | room    | status_code | is_current | is_due | is_done_in_time | is_due_as_revised | is_done_in_revised_time | indicator_key
                a1        | 2024-05-15    | O       | under_way   | false      | true   | false           | true              | false                   | 41
                a1        | 2024-06-20    | O       | done        | true       | true   | false           | true              | true                    | 41
                a2        | 2024-06-30    | unknown | not_told    | true       | false  | false           | false             | false                   | -2
                """);
    }

    @Test
    void anActionOfWhichNobodyToldAnythingFallsDueLikeAnyOther() {
        Dataset<Row> actions = like(RoomTables.STG_ACTION, """
                action_id | room_id | planned_end_date date
                a1        | O       | 2024-06-30
                """);
        assertRows(statusesOf(none(RoomTables.STG_ACTION_STATUS), actions), """
                action_id | status_code | is_due | is_done_in_time
                a1        | not_told    | true   | false
                """);
    }

    @Test
    void aStatusOfAnActionThatWasNotDeliveredIsKept() {
        Dataset<Row> statuses = like(RoomTables.STG_ACTION_STATUS, """
                action_id | snapshot_date date | status_code
                a9        | 2024-05-15         | done
                """);
        assertRows(statusesOf(statuses, none(RoomTables.STG_ACTION)), """
                action_id | title_fr | room    | owner_role_code | is_current | is_due | is_done_in_time
                a9        | a9       | unknown | unknown         | true       | false  | false
                """);
    }

    @Test
    void aDecisionFallsDueOnItsDayAndIsDoneByIt() {
        Dataset<Row> decisions = like(RoomTables.STG_DECISION, """
                decision_id | room_id | taken_date date | due_date date | done_date date
                d1          | G       | 2024-05-01      | 2024-06-30    | 2024-06-30
                d2          | G       | 2024-05-01      | 2024-06-29    | 2024-06-30
                d3          | G       | 2024-05-01      | 2024-07-01    | 2024-07-02
                d4          | gone    | 2024-05-01      |               |
                """);
        assertRows(named(FactDecision.build(decisions, dimRoom(), AS_OF), "room_key", "room"), """
                decision_id | room    | is_due | is_done | is_done_in_time
                d1          | G       | true   | true    | true
                d2          | G       | true   | true    | false
                d3          | G       | false  | false   | false
                d4          | unknown | false  | false   | false
                """);
    }

    @Test
    void aSessionNotHeldIsARowToo() {
        Dataset<Row> sessions = like(RoomTables.STG_ROOM_SESSION, """
                room_id | planned_date date | is_held boolean | minute_count int | decision_count int
                S       | 2024-06-03        | true            | 45               | 2
                S       | 2024-06-10        | false           |                  |
                S       | 2024-07-01        | false           |                  |
                """);
        assertRows(named(FactCaucus.build(sessions, dimRoom(), AS_OF), "room_key", "room"), """
                room | planned_date | is_held | minute_count | decision_count | is_planned_to_date
                S    | 2024-06-03   | true    | 45           | 2              | true
                S    | 2024-06-10   | false   |              |                | true
                S    | 2024-07-01   | false   |              |                | false
                """);
    }

    @Test
    void withoutDeliveriesThereAreNoFacts() {
        assertRows(statusesOf(none(RoomTables.STG_ACTION_STATUS), none(RoomTables.STG_ACTION)), "action_id");
        assertRows(FactDecision.build(none(RoomTables.STG_DECISION), dimRoom(), AS_OF), "decision_id");
        assertRows(FactCaucus.build(none(RoomTables.STG_ROOM_SESSION), dimRoom(), AS_OF), "caucus_key");
    }

    @Test
    void everyCategoryOfTheContractHasAName() {
        assertThat(DimBlockerCategory.rows())
                .extracting(row -> row.getString(1))
                .contains("staff", "money", "law", "technology", "partner", "decision", "data", "other", "unknown");
    }

    private static Dataset<Row> statusesOf(Dataset<Row> statuses, Dataset<Row> actions) {
        return named(FactActionStatus.build(statuses, actions, dimRoom(), indicators(), AS_OF), "room_key", "room");
    }
}
