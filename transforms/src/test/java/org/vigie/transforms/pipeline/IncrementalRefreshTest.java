package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.PublicationFolder;
import org.vigie.lakehouse.Storage;
import org.vigie.testkit.SparkTest;

/**
 * What a refresh makes by building only what a delivery can reach, of large tables only some slices, is what it makes by
 * building all, each table at once, row for row.
 */
@SparkTest
class IncrementalRefreshTest {
    private static final int EVENTS = 3;
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

    @Test
    @Tag("nightly")
    void twoHundredHistoriesEndAsIfBuiltAtOnce() throws Exception {
        int histories = Integer.getInteger("vigie.histories", 200);
        check(histories - histories / 2, EVENTS, 1_000, IN_SLICES);
        check(histories / 2, EVENTS, 2_000, WHOLE);
    }

    @Test
    void aHistoryInSlicesEndsAsIfBuiltAtOnce() throws Exception {
        check(1, 1, 0, IN_SLICES);
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

    private void check(int histories, int events, long firstSeed, SlicePolicy slicing) throws Exception {
        long tables = 0;
        long rows = 0;
        long kept = 0;
        for (int history = 0; history < histories; history++) {
            Path place = folder.resolve("h" + firstSeed + history);
            LivingGovernment living =
                    founded.copied(place.resolve("living"), firstSeed + history).sliced(slicing);
            List<String> happened = new ArrayList<>();
            boolean published = true;
            for (int event = 0; event < events; event++) {
                happened.add(living.live());
                published = living.refresh(false);
                happened.add(published ? "published" : "refused");
            }
            if (published) {
                LivingGovernment anew =
                        living.withoutWhatWasMade(place.resolve("anew")).sliced(WHOLE);
                assertThat(anew.refresh(false)).isTrue();
                Map<String, List<String>> expected = rows(anew);
                assertThat(rows(living))
                        .as("history %s: %s", firstSeed + history, happened)
                        .isEqualTo(expected);
                if (slicing.equals(WHOLE)) {
                    assertThat(contents(living.workspace()))
                            .as("history %s: %s", firstSeed + history, happened)
                            .isEqualTo(contents(anew.workspace()));
                }
                assertThat(differences(database(living.workspace()), database(anew.workspace())))
                        .as("history %s: %s", firstSeed + history, happened)
                        .isEmpty();
                tables += expected.size();
                rows += expected.values().stream().mapToInt(List::size).sum();
                kept++;
            }
            Storage.doing(place, () -> remove(place));
            if (history % 10 == 9) {
                System.out.printf(Locale.ROOT, "%d histories so far, %d compared%n", history + 1, kept);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d histories of %d events, %d ended in a publication: %,d tables and %,d rows compared with those built"
                        + " at once, 0 differences%n",
                histories,
                events,
                kept,
                tables,
                rows);
    }

    /** The rows of every conformed and star table, in an order of their own. */
    private static Map<String, List<String>> rows(LivingGovernment government) {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Lakehouse lakehouse = government.lakehouse()) {
            contents(government.workspace())
                    .keySet()
                    .forEach(table -> rows.put(
                            table,
                            lakehouse.read(new TableName(table)).collectAsList().stream()
                                    .map(Row::toString)
                                    .sorted()
                                    .toList()));
        }
        return rows;
    }

    /** By table, the hash of its content. */
    private static Map<String, String> contents(Workspace workspace) {
        return Storage.doing(
                workspace.warehouse(),
                () -> Files.readAllLines(workspace.warehouse().resolve("made.tsv")).stream()
                        .map(line -> line.split("\t"))
                        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[4], (a, b) -> b, TreeMap::new)));
    }

    private static Path database(Workspace workspace) {
        PublicationFolder folder = new PublicationFolder(workspace);
        return workspace.publication(folder.ids().get(folder.ids().size() - 1)).resolve(Manifest.DATABASE_FILE_NAME);
    }

    /** The tables of two embedded copies that do not hold the same rows. */
    private static List<String> differences(Path one, Path other) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + one + "' AS one (READ_ONLY)");
            statement.execute("ATTACH '" + other + "' AS other (READ_ONLY)");
            List<String> tables = strings(statement, "SELECT DISTINCT table_name FROM duckdb_tables() ORDER BY 1");
            assertThat(tables).hasSizeGreaterThan(60);
            for (String table : tables) {
                String sql = "SELECT 1 FROM ((FROM one.%1$s EXCEPT ALL FROM other.%1$s) UNION ALL"
                        + " (FROM other.%1$s EXCEPT ALL FROM one.%1$s)) LIMIT 1";
                if (!strings(statement, sql.formatted(table)).isEmpty()) {
                    differences.add(table);
                }
            }
        }
        return differences;
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static Path remove(Path place) throws IOException {
        try (var paths = Files.walk(place)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        return place;
    }
}
