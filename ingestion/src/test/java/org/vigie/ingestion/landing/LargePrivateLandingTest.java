package org.vigie.ingestion.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Storage;
import org.vigie.testkit.SparkTest;

/** What is done for the people in a delivery is done alike, held in memory or read chunk by chunk. */
@SparkTest
class LargePrivateLandingTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final int CHUNK = 300;

    @TempDir
    Path folder;

    private Lakehouse inMemory;
    private Lakehouse inChunks;

    /** Of one key, so that their pseudonyms are the same. */
    @BeforeEach
    void open(SparkSession spark) throws IOException {
        inMemory = new Lakehouse(new Workspace(folder.resolve("memory")), spark);
        inChunks = new Lakehouse(new Workspace(folder.resolve("chunks")), spark);
        for (Lakehouse lakehouse : List.of(inMemory, inChunks)) {
            Path key = lakehouse.workspace().pseudonymKey();
            Files.createDirectories(lakehouse.workspace().restricted());
            Files.writeString(key, "0123456789abcdef0123456789abcdef");
        }
    }

    @Test
    void whatPeopleSaidLandsApartIsFlaggedAndShownToNobody() throws IOException {
        StringBuilder text =
                new StringBuilder("session_id,excerpt_id,theme_id,coder_id,start_position,end_position,excerpt_text\n");
        for (int number = 1; number <= 100; number++) {
            text.append(
                    "S1,E%s,T,K,,,%s%n".formatted(number, number % 20 == 0 ? "Mme Gagnon le sait" : "OnAttendTrop"));
        }
        text.append("S1,E1,T,K,,,LaMemeCle\nS1,E200,T,K,one,,PasUnNombre\n");
        landAlike(
                "focusgroups.codings",
                text.toString(),
                "landed_focusgroups_codings",
                "restricted_focusgroups_codings",
                "landed_personal_data",
                "landed_quarantine");

        assertThat(inChunks.read(LandedTables.PERSONAL_DATA).count()).isEqualTo(5);
        assertThat(new Quarantine(inChunks).entries(10))
                .hasSize(2)
                .allMatch(entry -> entry.raw().contains("[retenu/withheld]"));
        assertThat(filesThatHold("LaMemeCle", "PasUnNombre")).isEmpty();
        assertThat(filesThatHold("OnAttendTrop", "Gagnon")).isNotEmpty().allMatch(this::isRestricted);
    }

    @Test
    void aFileWithoutItsHeaderLineShowsNobodyWhatPeopleSaid() throws IOException {
        landAlike("focusgroups.codings", "S1,E1,T,K,,,OnAttend\nS1,E2,T,K,,,Trop\n", "landed_quarantine");
        assertThat(filesThatHold("OnAttend", "Trop")).isEmpty();
    }

    @Test
    void whoAnsweredIsAPseudonymEvenWhereAKeyIsRepeated() throws IOException {
        StringBuilder text = new StringBuilder("wave_id,respondent,question_id,answer,weight,profile\n");
        for (int number = 1; number <= 60; number++) {
            text.append("W%s,person%s,Q1,A1,,%n".formatted(number % 2, number));
        }
        text.append("W1,person1,Q1,A2,,\n");
        landAlike("surveys.responses-long", text.toString(), "landed_surveys_responses_long", "landed_quarantine");

        assertThat(new Quarantine(inChunks).entries(10))
                .singleElement()
                .matches(entry -> entry.raw().equals("•••"))
                .matches(entry -> entry.reason().en().contains("'W1 | ••• | Q1'"));
        assertThat(filesThatHold("person")).isEmpty();
    }

    private void landAlike(String contract, String text, String... tables) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("file.csv"), bytes);
        Delivery delivery = new Delivery(contract, Storage.sha256(bytes), "file.csv", NOW);
        LandingReport expected = BothWays.inMemory(inMemory, delivery, bytes);
        assertThat(BothWays.inChunks(inChunks, delivery, file, CHUNK)).isEqualTo(expected);
        assertThat(BothWays.inChunks(inChunks, delivery, file, CHUNK)).isEqualTo(expected);
        for (String table : tables) {
            TableName name = new TableName(table);
            assertThat(BothWays.rows(inChunks, name)).as(table).isEqualTo(BothWays.rows(inMemory, name));
        }
    }

    private boolean isRestricted(Path file) {
        return Stream.of(inMemory, inChunks)
                .anyMatch(lakehouse -> file.startsWith(lakehouse.workspace().restricted()));
    }

    /** Files of both warehouses that hold one of the texts, as they are. */
    private List<Path> filesThatHold(String... texts) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && !file.equals(folder.resolve("file.csv")))
                    .filter(file -> {
                        String content = Storage.doing(
                                file, () -> new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                        return Stream.of(texts).anyMatch(content::contains);
                    })
                    .toList();
        }
    }
}
