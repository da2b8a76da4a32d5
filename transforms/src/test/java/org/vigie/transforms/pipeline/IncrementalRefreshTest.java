package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_OBSERVATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Storage;
import org.vigie.testkit.SparkTest;

/**
 * What a refresh makes by building only what a delivery can reach, of large tables only some slices, is what it makes by
 * building all, each table at once, row for row.
 */
@SparkTest
@Tag("slow")
class IncrementalRefreshTest {
    /** After each of them the government is compared: five sequences of deliveries, each one longer than the one before. */
    private static final int EVENTS = 5;

    private static final SlicePolicy WHOLE = new SlicePolicy(Long.MAX_VALUE, 2);
    private static final SlicePolicy IN_SLICES = new SlicePolicy(1, 4);

    @TempDir
    static Path folder;

    private static LivingGovernment founded;

    @BeforeAll
    static void found(SparkSession spark) throws IOException {
        founded = LivingGovernment.founded(folder.resolve("founded"), spark).sliced(IN_SLICES);
        assertThat(founded.refresh(false)).as(founded::refusal).isTrue();
    }

    /**
     * A history takes a minute or more. The first of the lots can be given, so that several runs can share them: {@code
     * -Dvigie.histories.from=20}.
     */
    @Test
    @Tag("nightly")
    @Timeout(value = 8, unit = TimeUnit.HOURS)
    void twoHundredHistoriesEndAsIfBuiltAtOnce() throws Exception {
        int lives = Integer.getInteger("vigie.histories", 200) / EVENTS;
        int from = Integer.getInteger("vigie.histories.from", 0);
        check(lives - lives / 2, EVENTS, 1_000 + from, IN_SLICES);
        check(lives / 2, EVENTS, 2_000 + from, WHOLE);
    }

    /** And who then asks for a full refresh gets the same, whatever was noted. */
    @Test
    void aHistoryInSlicesEndsAsIfBuiltAtOnce() throws Exception {
        LivingGovernment living = founded.copied(folder.resolve("living"), 0).sliced(IN_SLICES);
        String happened = living.live();
        assertThat(living.refresh(false)).as(living::refusal).isTrue();
        compare(living, folder.resolve("anew"), IN_SLICES, happened);

        spoil(RunNote.REACHED_SLICES, living.workspace(), "\t[0-9 ]+\n", "\t\n");
        spoil(RunNote.LANDED_COUNTS, living.workspace(), "\t[0-9]+\n", "\t77\n");
        assertThat(living.refresh(true)).as(living::refusal).isTrue();
        try (MadeRows made = new MadeRows()) {
            assertThat(made.differences(living.workspace(), new Workspace(folder.resolve("anew"))))
                    .isEmpty();
            assertThat(made.differences(living.workspace(), founded.workspace()))
                    .as("before anything happened")
                    .contains("fact_indicator_observation", "embedded fact_indicator_observation")
                    .doesNotContain("dim_status");
        }
    }

    private static void spoil(RunNote note, Workspace workspace, String pattern, String replacement)
            throws IOException {
        String right = Files.readString(note.in(workspace));
        String wrong = right.replaceAll(pattern, replacement);
        assertThat(wrong).isNotEqualTo(right);
        note.replace(workspace, wrong);
    }

    /** Its versions begin again, and are those that verdicts were noted of. */
    @Test
    void aTableInSlicesThatWasDeletedIsJudgedAnew() throws IOException {
        LivingGovernment living = founded.copied(folder.resolve("deleted"), 0).sliced(IN_SLICES);
        Storage.remove(living.workspace().table(STG_INDICATOR_OBSERVATION));
        living.fall();
        assertThat(living.refresh(false)).isFalse();
        assertThat(living.refusal()).contains("observation.cumulated-never-falls");
    }

    @Test
    void whatIsBuiltBySlicesIsWhatIsBuiltAtOnce() {
        try (Lakehouse lakehouse = founded.lakehouse()) {
            SlicedJobs jobs = new SlicedJobs(lakehouse, 4);
            List<Set<Integer>> parts = List.of(Set.of(0, 1), Set.of(2, 3));
            SlicedJobs.all().forEach(job -> jobs.check(job, parts));
        }
        assertThat(SlicedJobs.all()).hasSize(8);
    }

    private void check(int lives, int events, long firstSeed, SlicePolicy slicing) throws Exception {
        Compared compared = new Compared();
        for (long seed = firstSeed; seed < firstSeed + lives; seed++) {
            Path place = folder.resolve("life" + seed);
            LivingGovernment living =
                    founded.copied(place.resolve("living"), seed).sliced(slicing);
            // founded in slices: where nothing changes they would be kept
            assertThat(!slicing.equals(WHOLE) || living.refresh(true))
                    .as(living::refusal)
                    .isTrue();
            List<String> happened = new ArrayList<>();
            for (int event = 0; event < events; event++) {
                happened.add(living.live());
                String told = "lot %s: %s".formatted(seed, happened);
                assertThat(living.refresh(false))
                        .as(() -> told + ": " + living.refusal())
                        .isTrue();
                Path anew = place.resolve("anew" + event);
                compared.add(compare(living, anew, slicing, told));
                Storage.remove(anew);
            }
            Storage.remove(place);
            System.out.printf(Locale.ROOT, "lot %d: %s; %s%n", seed, String.join(", ", happened), compared);
        }
    }

    /** Builds the same anew, at once, and compares; the number of rows that were equal, by table. */
    private static Map<String, Long> compare(LivingGovernment living, Path place, SlicePolicy slicing, String happened)
            throws Exception {
        LivingGovernment anew = living.withoutWhatWasMade(place).sliced(WHOLE);
        assertThat(anew.refresh(false)).as(happened).isTrue();
        if (slicing.equals(WHOLE)) {
            assertThat(contents(living.workspace())).as(happened).isEqualTo(contents(anew.workspace()));
        }
        try (MadeRows made = new MadeRows()) {
            assertThat(made.differences(living.workspace(), anew.workspace()))
                    .as(happened)
                    .isEmpty();
            Map<String, Long> counts = made.counts(living.workspace());
            assertThat(counts).as(happened).hasSizeGreaterThan(50);
            return counts;
        }
    }

    /** What was compared so far. */
    private static final class Compared {
        private int histories;
        private long tables;
        private long rows;

        void add(Map<String, Long> equal) {
            histories++;
            tables += equal.size();
            rows += equal.values().stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d histories compared so far, %,d tables and %,d rows, 0 differences",
                    histories,
                    tables,
                    rows);
        }
    }

    /** By table, the hash of its content. */
    private static Map<String, String> contents(Workspace workspace) {
        return Storage.doing(
                workspace.warehouse(),
                () -> Files.readAllLines(RunNote.MADE_TABLES.in(workspace)).stream()
                        .map(line -> line.split("\t"))
                        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[4], (a, b) -> b, TreeMap::new)));
    }
}
