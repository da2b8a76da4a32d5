package org.vigie.ingestion.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Storage;
import org.vigie.testkit.SparkTest;

/** The same bytes give the same rows, reasons and verdict, held in memory or read chunk by chunk. */
@SparkTest
class LargeLandingTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901Z");
    private static final String CONTRACT = "results.observations";
    private static final TableName OBSERVATIONS = new TableName("landed_results_observations");
    private static final String HEADER =
            "indicator_id,organisation_id,period,value_kind_code,published_date,value,note_fr,not_asked_for\n";

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(1_608L);

    @Test
    @Tag("nightly")
    void filesOfAllKindsAndLineEndsLandAlikeByBothWays(SparkSession spark) throws IOException {
        landAlike(spark, "\n", "\r\n", "\r");
    }

    @Test
    @Tag("slow")
    void filesOfAllKindsLandAlikeByBothWays(SparkSession spark) throws IOException {
        landAlike(spark, "\r\n");
    }

    private void landAlike(SparkSession spark, String... lineEnds) throws IOException {
        Lakehouse inMemory = new Lakehouse(new Workspace(folder.resolve("memory")), spark);
        Lakehouse inChunks = new Lakehouse(new Workspace(folder.resolve("chunks")), spark);
        TreeMap<String, Integer> verdicts = new TreeMap<>();
        for (byte[] bytes : files(lineEnds)) {
            Path file = Files.write(folder.resolve("mai.csv"), bytes);
            Delivery delivery = new Delivery(CONTRACT, Storage.sha256(bytes), "mai.csv", NOW);
            LandingReport expected = BothWays.inMemory(inMemory, delivery, bytes);
            LandingReport report = BothWays.inChunks(inChunks, delivery, file, 1 + random.nextInt(200));
            assertThat(report).isEqualTo(expected);
            verdicts.merge(verdict(report), 1, Integer::sum);
        }
        assertThat(BothWays.rows(inChunks, OBSERVATIONS)).isEqualTo(BothWays.rows(inMemory, OBSERVATIONS));
        assertThat(BothWays.rows(inChunks, LandedTables.QUARANTINE))
                .isEqualTo(BothWays.rows(inMemory, LandedTables.QUARANTINE));
        System.out.printf(
                "%s: %,d rows landed and %,d set aside, alike by both ways%n",
                verdicts,
                inChunks.read(OBSERVATIONS).count(),
                inChunks.read(LandedTables.QUARANTINE).count());
        assertThat(verdicts.keySet())
                .contains("sound", "some set aside")
                .anyMatch(verdict -> verdict.startsWith("refused: Byte"))
                .anyMatch(verdict -> verdict.contains("outside the contract"));
    }

    /** The run that is killed after the records and before the delivery's row: the next one adds nothing, counts all. */
    @Test
    void aSecondRunOverTheSameBytesAddsNothingAndReportsTheSame(SparkSession spark) throws IOException {
        Lakehouse lakehouse = new Lakehouse(new Workspace(folder.resolve("twice")), spark);
        for (double faulty : List.of(0.0, 0.02, 0.9)) {
            byte[] bytes = file("\n", 300, faulty, faulty);
            Path file = Files.write(folder.resolve("juin.csv"), bytes);
            Delivery delivery = new Delivery(CONTRACT, Storage.sha256(bytes), "juin.csv", NOW);
            LandingReport first = BothWays.inChunks(lakehouse, delivery, file, 100);
            List<String> landed = BothWays.rows(lakehouse, OBSERVATIONS);
            assertThat(BothWays.inChunks(lakehouse, delivery, file, 3_000)).isEqualTo(first);
            assertThat(BothWays.rows(lakehouse, OBSERVATIONS)).isEqualTo(landed);
        }
    }

    private List<byte[]> files(String... lineEnds) {
        List<byte[]> files = new ArrayList<>();
        for (String lineEnd : lineEnds) {
            byte[] sound = file(lineEnd, 40, 0, 0);
            files.add(sound);
            files.add(file(lineEnd, 200, 0.02, 0));
            files.add(file(lineEnd, 200, 0, 0.02));
            files.add(file(lineEnd, 60, 0.3, 0.3));
            files.add(cut(sound));
        }
        files.add(new byte[0]);
        files.add("\n\r\n".getBytes(StandardCharsets.UTF_8));
        files.add(HEADER.getBytes(StandardCharsets.UTF_8));
        files.add(("\n\n" + HEADER + "\n\n").getBytes(StandardCharsets.UTF_8));
        files.add("indicator,year\na,1\nb,2\n".getBytes(StandardCharsets.UTF_8));
        files.add((HEADER.strip() + ",value\n" + record(1, "")).getBytes(StandardCharsets.UTF_8));
        files.add((HEADER + record(1, "été") + record(2, "")).getBytes(StandardCharsets.ISO_8859_1));
        files.add((HEADER + record(1, "") + record(2, "été") + record(3, "")).getBytes(StandardCharsets.ISO_8859_1));
        files.add((HEADER.replace("note_fr", "été") + record(1, "")).getBytes(StandardCharsets.ISO_8859_1));
        files.add((HEADER + record(1, "\"open") + record(2, "")).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length - 1 - random.nextInt(20));
    }

    private byte[] file(String lineEnd, int records, double broken, double repeated) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "").append(HEADER);
        for (int number = 1; number <= records; number++) {
            String record = record(random.nextDouble() < repeated ? 1 : number, note());
            text.append(random.nextDouble() < broken ? broken(record) : record);
            text.append("\n".repeat(random.nextInt(8) / 7));
        }
        return text.toString().replace("\n", lineEnd).getBytes(StandardCharsets.UTF_8);
    }

    private String record(int number, String note) {
        String month = "20%02d-%02d".formatted(number % 90 + 10, number % 12 + 1);
        return "ind-%d,MSS,%s,actual,%s-01,%s,%s,x%n"
                .formatted(number, month, month, number % 7 == 0 ? "" : number + "." + number % 100, note);
    }

    private String note() {
        return List.of("", "santé", "\"a, b\"", "\"dit \"\"oui\"\"\"", "\"deux\nlignes\"", "\uD83C\uDF41", "=1+1")
                .get(random.nextInt(7));
    }

    private String broken(String record) {
        return switch (random.nextInt(6)) {
            case 0 -> "un,peu\n";
            case 1 -> record.replace("MSS", "M\"SS");
            case 2 -> record.replace("actual", "current");
            case 3 -> record.replace("ind-", "\u0000");
            case 4 -> record.replace(",x", ",x,y");
            default -> record.replace("-01,", "-32,");
        };
    }

    private static String verdict(LandingReport report) {
        return report.refusal()
                .map(refusal -> "refused: "
                        + refusal.en().substring(0, Math.min(60, refusal.en().length())))
                .orElse(report.quarantined() == 0 ? "sound" : "some set aside");
    }
}
