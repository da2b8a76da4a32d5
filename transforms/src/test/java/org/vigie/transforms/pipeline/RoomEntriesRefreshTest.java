package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableName;
import org.vigie.contract.rooms.entry.EntryKind;
import org.vigie.contract.rooms.entry.EntryStore;
import org.vigie.contract.rooms.entry.RoomEntry;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;

/** What is entered in a room is in the warehouse after the next refresh, beside what ministries deliver. */
@SparkTest
class RoomEntriesRefreshTest {
    private static final Path FILES = Path.of("src/test/resources/surroundings");
    private static final List<String> DELIVERED =
            List.of("rooms", "blockers", "blocker-events", "decisions", "actions", "action-statuses");

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void entriesAddToDeliveriesAndKeepTheMomentAtWhichTheyBecameKnown(SparkSession spark) throws IOException {
        BlankWorkspace workspace = new BlankWorkspace(folder.resolve("w"), spark);
        workspace.append("organisations.csv", "MSS,2020-04-01,Santé,Health,ministry,Ministère,Ministry,,,,,true\n");
        feed(workspace);
        EntryStore store = EntryStore.of(
                workspace.workspace(), WorkspaceConfig.of(workspace.workspace()).feeds());
        store.add(blocker("E-1", "Attendre l’avis juridique", "2024-05-06T09:00:00-04:00"));
        store.add(blocker("E-2", "Attendre l’avis de Mme Tremblay", "2024-05-06T09:00:00-04:00"));
        refresh(workspace, spark, "2024-05-07T12:00:00Z");
        assertThat(workspace.said()).contains("E-2.csv");

        store.add(decision());
        workspace.write(
                "rooms.blockers.csv",
                Files.readString(FILES.resolve("rooms.blockers.csv")) + "B5,S,data,Données,Data,,\n");
        refresh(workspace, spark, "2024-05-08T12:00:00Z");

        assertRows(star(workspace, "fact_blocker_lifecycle").drop("title_fr"), """
                blocker_id | state_code | is_open | known_from          | source_file        | source_line
                B1         | waiting    | true    | 2024-05-08 12:00:00.0 | rooms.blockers.csv | 2
                B2         | resolved   | false   | 2024-05-08 12:00:00.0 | rooms.blockers.csv | 3
                B3         | announced  | false   | 2024-05-08 12:00:00.0 | rooms.blockers.csv | 4
                B4         | waiting    | true    | 2024-05-07 12:00:00.0 | rooms.blocker-events.csv | 6
                B5         | announced  | false   | 2024-05-08 12:00:00.0 | rooms.blockers.csv | 5
                E-1        | waiting    | true    | 2024-05-07 12:00:00.0 | E-1.csv            | 2
                E-2        | waiting    | true    | 2024-05-07 12:00:00.0 | E-2.csv            | 2
                """);
        assertRows(star(workspace, "fact_decision"), """
                decision_id | text_en                | due_date   | source_file
                D1          | Fill the posts         | 2024-04-30 | rooms.decisions.csv
                E-3         | Ask for another advice | 2024-06-01 | E-3.csv
                """);
        assertRows(star(workspace, "fact_action_status").where("decision_id = 'E-3'"), """
                action_id | owner_role_code | planned_end_date | status_code | source_file
                E-3-A     | deputy_minister | 2024-06-01       | not_told    | E-3-A.csv
                """);
        assertThat(star(workspace, "landed_quarantine").collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.<String>getAs("reason_code")).isEqualTo("personal_data"))
                .satisfies(row -> assertThat(row.toString()).doesNotContain("Tremblay"));
    }

    private static void feed(BlankWorkspace workspace) throws IOException {
        StringBuilder feeds =
                new StringBuilder(Files.readString(workspace.workspace().configuration()));
        for (String name : DELIVERED) {
            String file = "rooms." + name + ".csv";
            feeds.append("  - {contract: rooms.%s, path: inbox/%s}\n".formatted(name, file));
            workspace.write(file, Files.readString(FILES.resolve(file)));
        }
        for (EntryKind kind : EntryKind.values()) {
            feeds.append("  - {contract: %s, path: inbox/room-entries/%s/*.csv}\n"
                    .formatted(kind.contractId(), kind.contractId().replace("rooms.entered-", "")));
        }
        Files.writeString(workspace.workspace().configuration(), feeds + "rooms: {entry: true}\n");
    }

    private static List<RoomEntry> blocker(String id, String title, String raised) {
        return List.of(
                new RoomEntry(
                        EntryKind.BLOCKER,
                        id,
                        Map.of(
                                "blocker_id",
                                id,
                                "room_id",
                                "S",
                                "category_code",
                                "law",
                                "title_fr",
                                title,
                                "title_en",
                                "Legal advice")),
                new RoomEntry(
                        EntryKind.BLOCKER_EVENT,
                        id,
                        Map.of(
                                "blocker_id",
                                id,
                                "event_number",
                                "1",
                                "event_code",
                                "raised",
                                "occurred_at",
                                raised,
                                "room_id",
                                "S",
                                "actor_role_code",
                                "deputy_minister")));
    }

    private static List<RoomEntry> decision() {
        return List.of(
                new RoomEntry(
                        EntryKind.DECISION,
                        "E-3",
                        Map.of(
                                "decision_id",
                                "E-3",
                                "room_id",
                                "S",
                                "taken_date",
                                "2024-05-07",
                                "due_date",
                                "2024-06-01",
                                "text_fr",
                                "Demander un autre avis",
                                "text_en",
                                "Ask for another advice")),
                new RoomEntry(
                        EntryKind.ACTION,
                        "E-3-A",
                        Map.of(
                                "action_id",
                                "E-3-A",
                                "room_id",
                                "S",
                                "title_fr",
                                "Demander un autre avis",
                                "title_en",
                                "Ask for another advice",
                                "owner_role_code",
                                "deputy_minister",
                                "planned_end_date",
                                "2024-06-01",
                                "decision_id",
                                "E-3",
                                "blocker_id",
                                "E-1")));
    }

    private static void refresh(BlankWorkspace workspace, SparkSession spark, String now) {
        new Refresh(
                        workspace.workspace(),
                        workspace.console(),
                        Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
                        existing -> new Lakehouse(existing, spark))
                .run();
    }

    private static Dataset<Row> star(BlankWorkspace workspace, String table) {
        return workspace.lakehouse().read(new TableName(table));
    }
}
