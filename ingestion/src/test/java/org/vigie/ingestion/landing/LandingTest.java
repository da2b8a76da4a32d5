package org.vigie.ingestion.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.reading.DeliveryReader;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;

@SparkTest
class LandingTest {
    private static final Instant FIRST_RUN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant SECOND_RUN = Instant.parse("2026-02-02T03:04:05Z");
    private static final TableName TAGS = new TableName("landed_gc_infobase_program_tag_assignments");
    private static final String HEADER = "program_id,tag_id\n";

    @TempDir
    Path root;

    private Lakehouse lakehouse;
    private Feed feed;
    private Path file;

    @BeforeEach
    void open(SparkSession spark) {
        lakehouse = new Lakehouse(new Workspace(root), spark);
        feed = new Feed("gc-infobase.program-tag-assignments", "inbox/tags.csv");
        file = root.resolve("tags.csv");
    }

    @Test
    void aDeliveryLandsWithItsPlaceInTheFile() throws IOException {
        LandingReport report = land(HEADER + "ACOA-ABH00,GOC002\n\nACOA-ABK00,GOC002\n", FIRST_RUN);

        assertThat(report.records()).isEqualTo(2);
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertRows(lakehouse.read(TAGS), """
                program_id | tag_id | source_file | record_number | source_line | byte_offset | received_at
                ACOA-ABH00 | GOC002 | tags.csv    | 1             | 2           | 18          | 2026-01-02 03:04:05.0
                ACOA-ABK00 | GOC002 | tags.csv    | 2             | 4           | 37          | 2026-01-02 03:04:05.0
                """);
    }

    @Test
    void theSameBytesLandOnceHoweverOftenTheyCome() throws IOException {
        land(HEADER + "A-1,GOC002\n", FIRST_RUN);
        LandingReport again = land(HEADER + "A-1,GOC002\n", SECOND_RUN);

        assertThat(again.alreadyKnown()).isTrue();
        assertThat(again.receivedAt()).isEqualTo(FIRST_RUN);
        assertThat(lakehouse.version(TAGS).number()).isZero();
        assertThat(lakehouse.version(LandedTables.DELIVERY).number()).isZero();
    }

    @Test
    void aChangedFileIsAnotherDeliveryBesideTheFirst() throws IOException {
        LandingReport first = land(HEADER + "A-1,GOC002\n", FIRST_RUN);
        LandingReport second = land(HEADER + "A-1,GOC003\n", SECOND_RUN);

        assertThat(second.deliveryId()).isNotEqualTo(first.deliveryId());
        assertThat(lakehouse.read(TAGS).count()).isEqualTo(2);
    }

    @Test
    void aRefusedDeliveryIsInQuarantineAsAWholeAndRefusedAgainWhenItComesAgain() throws IOException {
        String cut = HEADER + "A-1,GOC002\nA-2";
        LandingReport refused = land(cut, FIRST_RUN);
        LandingReport again = land(cut, SECOND_RUN);

        assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(again.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(again.refusal()).isEqualTo(refused.refusal());
        assertThat(lakehouse.read(TAGS).count()).isZero();
        assertThat(new Quarantine(lakehouse).counts())
                .containsExactly(
                        new Quarantine.Count("tags.csv", refused.deliveryId(), "cut_in_a_record", 1),
                        new Quarantine.Count("tags.csv", refused.deliveryId(), "delivery_refused", 1));
        Quarantine.Entry first = new Quarantine(lakehouse).entries(10).get(0);
        assertThat(first.raw()).isEqualTo("A-2");
        assertThat(first.line()).isEqualTo(3);
        assertThat(first.reason()).isEqualTo(refused.refusal().orElseThrow());
    }

    /** The run that is killed after the records and before the delivery's row is what the next run heals. */
    @Test
    void aRunKilledHalfwayIsHealedByTheNext() throws IOException {
        String text = HEADER + "A-1,GOC002\n";
        land(text, FIRST_RUN);
        deleteDeliveryTable();

        LandingReport healed = land(text, SECOND_RUN);

        assertThat(healed.alreadyKnown()).isFalse();
        assertThat(lakehouse.read(TAGS).count()).isEqualTo(1);
        assertThat(lakehouse.read(LandedTables.DELIVERY).count()).isEqualTo(1);
    }

    /** Small files land in one commit for each table; each of them counts once, whichever lie beside it the next time. */
    @Test
    void filesThatLandTogetherAreHealedOneByOneWhereTheRunWasKilled() throws IOException {
        landAll(Map.of("a.csv", "A-1,GOC002\n", "b.csv", "B-1,GOC002\n"), FIRST_RUN);
        assertThat(lakehouse.version(TAGS).number()).isZero();
        deleteDeliveryTable();

        List<LandingReport> healed =
                landAll(Map.of("b.csv", "B-1,GOC002\n", "c.csv", "C-1,GOC002\n", "d.csv", "C-1,GOC002\n"), SECOND_RUN);

        assertThat(healed).extracting(LandingReport::landed).containsExactly(1L, 1L, 1L);
        assertRows(lakehouse.read(TAGS), """
                program_id | source_file | received_at
                A-1        | a.csv       | 2026-01-02 03:04:05.0
                B-1        | b.csv       | 2026-01-02 03:04:05.0
                C-1        | c.csv       | 2026-02-02 03:04:05.0
                """);
        assertThat(lakehouse.read(LandedTables.DELIVERY).count()).isEqualTo(2);
    }

    private List<LandingReport> landAll(Map<String, String> texts, Instant receivedAt) throws IOException {
        Map<Feed, Path> files = new LinkedHashMap<>();
        for (String name : texts.keySet().stream().sorted().toList()) {
            Path one = Files.writeString(root.resolve(name), HEADER + texts.get(name));
            files.put(new Feed(feed.contractId(), "inbox/" + name), one);
        }
        return new Landing(lakehouse).landAll(files, receivedAt, report -> {});
    }

    @Test
    void aFileBeyondTheLimitIsRefusedByItsSize() throws IOException {
        Path document = root.resolve("tags.json");
        try (RandomAccessFile large = new RandomAccessFile(document.toFile(), "rw")) {
            large.setLength(DeliveryReader.LARGEST_DELIVERY + 1);
        }
        LandingReport report = new Landing(lakehouse)
                .landAll(Map.of(feed, document), FIRST_RUN, told -> {})
                .get(0);

        assertThat(report.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(report.refusal().orElseThrow().en())
                .startsWith("The file has 67108865 bytes, more than the limit of 67108864.");
    }

    @Test
    void severalBadFilesOfOneRunAreAllInQuarantine() throws IOException {
        Map<Feed, Path> files = new LinkedHashMap<>();
        for (String name : List.of("indicators", "results", "programs", "subprograms", "ministries", "glossary")) {
            Path bad = root.resolve(name + ".csv");
            Files.writeString(bad, "id,id\n1,2\n");
            files.put(new Feed("gc-infobase." + name, "inbox/" + name + ".csv"), bad);
        }

        List<LandingReport> reports = new Landing(lakehouse).landAll(files, FIRST_RUN, report -> {});

        assertThat(reports).allMatch(report -> report.verdict() == Verdict.REFUSED);
        assertThat(lakehouse.read(LandedTables.QUARANTINE).count()).isEqualTo(6);
        assertThat(lakehouse.read(LandedTables.DELIVERY).count()).isEqualTo(6);
    }

    @Test
    void onlyTheFilesThatAreStillThereWaitToBeMended() throws IOException {
        LandingReport refused = land(HEADER + "A-1,GOC002\nA-2", FIRST_RUN);
        LandingReport again = land(HEADER + "A-1,GOC002\nA-3", SECOND_RUN);
        Quarantine all = new Quarantine(lakehouse);

        assertThat(all.rejected()).hasSize(2);
        assertThat(all.waiting(Set.of(again.deliveryId())).rejected())
                .extracting(Quarantine.Rejected::deliveryId)
                .containsExactly(again.deliveryId());
        assertThat(all.waiting(Set.of(refused.deliveryId())).entries(1).get(0).raw())
                .isEqualTo("A-2");
        assertThat(all.waiting(Set.of()).counts()).isEmpty();
    }

    @Test
    void theSameBytesUnderTwoFeedsOfOneContractAreOneDelivery() throws IOException {
        Path twin = root.resolve("twin.csv");
        Files.writeString(file, HEADER + "A-1,GOC002\n");
        Files.writeString(twin, HEADER + "A-1,GOC002\n");
        Map<Feed, Path> files = new LinkedHashMap<>();
        files.put(feed, file);
        files.put(new Feed(feed.contractId(), "inbox/twin.csv"), twin);

        new Landing(lakehouse).landAll(files, FIRST_RUN, report -> {});

        assertThat(lakehouse.read(TAGS).count()).isEqualTo(1);
        assertThat(lakehouse.read(LandedTables.DELIVERY).count()).isEqualTo(1);
    }

    private void deleteDeliveryTable() throws IOException {
        try (var paths = Files.walk(root.resolve("warehouse/landed/landed_delivery"))) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private LandingReport land(String text, Instant receivedAt) throws IOException {
        Files.writeString(file, text);
        List<LandingReport> reports = new Landing(lakehouse).landAll(Map.of(feed, file), receivedAt, report -> {});
        return reports.get(0);
    }
}
