package org.vigie.contract.rooms.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;

class EntryStoreTest {
    @TempDir
    Path root;

    private EntryStore store = EntryStore.of(new Workspace(Path.of("")), List.of());

    @BeforeEach
    void open() {
        store = EntryStore.of(
                new Workspace(root),
                Arrays.stream(EntryKind.values())
                        .map(kind -> new Feed(kind.contractId(), "inbox/room-entries/" + kind + "/*.csv"))
                        .toList());
    }

    private Path folder() {
        return root.resolve("inbox/room-entries/DECISION");
    }

    private static RoomEntry decision(String id, String text) {
        return new RoomEntry(
                EntryKind.DECISION,
                id,
                Map.of(
                        "decision_id",
                        id,
                        "room_id",
                        "GOUV",
                        "taken_date",
                        "2026-05-01",
                        "text_fr",
                        text,
                        "text_en",
                        "Open"));
    }

    @Test
    void anEntryIsAFileOfItsContractWithItsSha256AsDelivery() throws IOException {
        RoomEntry entry = decision("D-1", "Ouvrir \"deux\" cliniques, vite\nsans délai\u0000");
        store.add(List.of(entry));
        assertThat(folder().resolve("D-1.csv")).hasContent("""
                decision_id,room_id,taken_date,due_date,done_date,text_fr,text_en
                "D-1","GOUV","2026-05-01",,,"Ouvrir ""deux"" cliniques, vite sans délai","Open"
                """);
        List<StoredEntry> stored = store.all(EntryKind.DECISION);
        assertThat(stored)
                .extracting(StoredEntry::entry)
                .extracting(RoomEntry::id)
                .containsExactly("D-1");
        assertThat(stored.get(0).entry().value("text_fr")).isEqualTo(entry.value("text_fr"));
        assertThat(stored.get(0).entry().value("due_date")).isEmpty();
        assertThat(stored.get(0).deliveryId()).hasSize(64);
        assertThat(store.all(EntryKind.ACTION)).isEmpty();
    }

    @Test
    void whatIsThereIsNeverWrittenAgain() throws IOException {
        store.add(List.of(decision("D-1", "Ouvrir")));
        byte[] before = Files.readAllBytes(folder().resolve("D-1.csv"));
        List<RoomEntry> again = List.of(decision("D-1", "Fermer"));
        assertThatThrownBy(() -> store.add(again)).isInstanceOf(EnvironmentException.class);
        assertThat(folder().resolve("D-1.csv")).hasBinaryContent(before);
    }

    @Test
    void aWriterThatDiesLeavesNothingThatARefreshReadsAndTheNextOneGoesOn() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve(".42.part"), "decision_id,room_id,taken_da");
        Files.writeString(folder().resolve("by-hand.csv"), "decision_id,room_id\nD-9,");
        store.add(List.of(decision("D-2", "Ouvrir")));
        assertThat(store.all(EntryKind.DECISION))
                .extracting(stored -> stored.entry().id())
                .containsExactly("D-2");
    }

    @Test
    void manyWritersAddAtOnceAndNothingIsLost() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int number = 100; number < 300; number++) {
            RoomEntry entry = decision("D-" + number, "Décision " + number);
            tasks.add(() -> {
                // each process has a store of its own
                EntryStore own = EntryStore.of(
                        new Workspace(root),
                        List.of(new Feed(EntryKind.DECISION.contractId(), "inbox/room-entries/DECISION/*.csv")));
                own.add(List.of(entry));
                return true;
            });
        }
        for (Future<Boolean> done : writers.invokeAll(tasks)) {
            assertThat(done.get()).isTrue();
        }
        writers.shutdown();
        List<StoredEntry> stored = store.all(EntryKind.DECISION);
        assertThat(stored).hasSize(200);
        assertThat(stored)
                .allMatch(found -> found.entry()
                        .value("text_fr")
                        .equals(java.util.Optional.of(
                                "Décision " + found.entry().id().substring(2))));
        assertThat(folder().toFile().list()).hasSize(200);
    }

    @Test
    void anIdNeverLeadsOutOfTheFolder() {
        assertThatThrownBy(() -> decision("../D", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RoomEntry(EntryKind.ACTION, "A", Map.of("name", "x")))
                .hasMessage("A ACTION has no column name");
    }
}
