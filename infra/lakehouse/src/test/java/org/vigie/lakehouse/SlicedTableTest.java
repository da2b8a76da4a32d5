package org.vigie.lakehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.contract.performance.PerformanceTables.DIM_UNIT_OF_MEASURE;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.RefusedException;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse.WrittenSlices;
import org.vigie.testkit.SparkTest;

@SparkTest
class SlicedTableTest {
    private static final Table UNITS = TableCatalog.shipped().table(DIM_UNIT_OF_MEASURE);
    private static final Set<Integer> ALL = Set.of(0, 1, 2);
    private static final String HEADER =
            "unit_key bigint | unit_code | name_fr | name_en | symbol_fr | symbol_en | allows_sum boolean";
    private static final String PERCENT = "\n1 | percent | % | % | % | % | false";
    private static final String DAYS = "\n2 | days | jours | days | j | d | true";
    private static final String HOURS = "\n3 | hours | heures | hours | h | h | true";
    private static final String WORKING_DAYS = "\n2 | days | jours ouvrables | working days | j | d | true";

    @TempDir
    Path root;

    private Workspace workspace;
    private Lakehouse lakehouse;

    @BeforeEach
    void open(SparkSession spark) {
        workspace = new Workspace(root);
        lakehouse = new Lakehouse(workspace, spark);
    }

    /** Each row lies in the slice that the last cell says. */
    private WrittenSlices write(Set<Integer> slices, Map<Integer, SliceContent> before, String... rows) {
        return lakehouse.writeSlices(UNITS, frame(HEADER + " | _slice int" + String.join("", rows)), slices, before);
    }

    @Test
    void someSlicesAreReplacedAndTheFilesOfTheOthersStay() {
        WrittenSlices first = write(ALL, Map.of(), PERCENT + " | 0", DAYS + " | 1", HOURS + " | 2");
        Set<Path> files = files(first);
        WrittenSlices second = write(Set.of(1), first.contents(), WORKING_DAYS + " | 1");

        assertRows(lakehouse.read(DIM_UNIT_OF_MEASURE), HEADER + PERCENT + WORKING_DAYS + HOURS);
        assertThat(second.written().rows()).isEqualTo(3);
        assertThat(second.written().changed()).isTrue();
        assertThat(second.written().content()).isNotEqualTo(first.written().content());
        assertThat(second.contents().get(0)).isEqualTo(first.contents().get(0));
        assertThat(second.contents().get(1)).isNotEqualTo(first.contents().get(1));
        Set<Path> stay = files(second);
        stay.retainAll(files);
        assertThat(files).hasSize(3);
        assertThat(files(second)).hasSize(3);
        assertThat(stay).hasSize(2);
    }

    /** As Delta clears old commits away, once a checkpoint tells what they told. */
    @Test
    void slicesAreFoundAfterTheCommitsThatBroughtThemAreGone(SparkSession spark) throws IOException {
        WrittenSlices first = write(ALL, Map.of(), PERCENT + " | 0", DAYS + " | 1", HOURS + " | 2");
        Path table = workspace.table(DIM_UNIT_OF_MEASURE);
        DeltaLog.forTable(spark, table.toString()).checkpoint();
        Files.delete(table.resolve("_delta_log/00000000000000000000.json"));
        write(Set.of(1), first.contents(), WORKING_DAYS + " | 1");

        assertRows(lakehouse.read(DIM_UNIT_OF_MEASURE), HEADER + PERCENT + WORKING_DAYS + HOURS);
        assertRows(lakehouse.readSlices(DIM_UNIT_OF_MEASURE, Set.of(0, 1)), HEADER + PERCENT + WORKING_DAYS);
    }

    /** More commits than Delta leaves without a checkpoint; the form of the table stands in the first of them. */
    @Test
    void slicesAreToldByTheLogAfterManyCommits(SparkSession spark) {
        WrittenSlices first = write(ALL, Map.of(), PERCENT + " | 0", DAYS + " | 1", HOURS + " | 2");
        WrittenSlices last = first;
        for (int correction = 0; correction < 13; correction++) {
            last = write(Set.of(1), last.contents(), (correction % 2 == 0 ? WORKING_DAYS : DAYS) + " | 1");
        }
        TableLog log = new TableLog(spark, lakehouse.path(DIM_UNIT_OF_MEASURE));

        assertThat(log.newest()).isEqualTo(first.written().version().number() + 13);
        assertThat(log.isSliced(log.newest())).isTrue();
        assertThat(log.change(first.written().version(), log.version()).map(FileChange::slices))
                .contains(Set.of(1));
        assertRows(lakehouse.read(DIM_UNIT_OF_MEASURE), HEADER + PERCENT + WORKING_DAYS + HOURS);
        assertThat(log.slices(spark, log.newest(), slice -> slice == 1))
                .hasValueSatisfying(rows -> assertRows(rows, HEADER + WORKING_DAYS));
    }

    @Test
    void aSliceMayEmptyAndFillAgain() {
        WrittenSlices first = write(ALL, Map.of(), PERCENT + " | 0", DAYS + " | 1");
        WrittenSlices without = write(Set.of(1), first.contents());
        assertRows(lakehouse.read(DIM_UNIT_OF_MEASURE), HEADER + PERCENT);
        assertThat(without.contents()).containsOnlyKeys(0);

        WrittenSlices again = write(Set.of(1), without.contents(), DAYS + " | 1");
        assertRows(lakehouse.read(DIM_UNIT_OF_MEASURE), HEADER + PERCENT + DAYS);
        assertThat(again.written().content()).isEqualTo(first.written().content());
    }

    @Test
    void theSameRowsAddNoVersionAndLeaveNoFile() throws IOException {
        WrittenSlices first = write(ALL, Map.of(), PERCENT + " | 0", DAYS + " | 1");
        long lying = parquetFiles();
        WrittenSlices second = write(ALL, first.contents(), DAYS + " | 1", PERCENT + " | 0");

        assertThat(second.written())
                .isEqualTo(new Written(
                        first.written().version(), 2, false, first.written().content()));
        assertThat(second.contents()).isEqualTo(first.contents());
        assertThat(parquetFiles()).isEqualTo(lying);
    }

    @Test
    void rowsThatBreakThePromiseAreRefusedAndTheTableStays() throws IOException {
        WrittenSlices first = write(ALL, Map.of(), PERCENT + " | 0", DAYS + " | 1");
        long lying = parquetFiles();

        assertThatThrownBy(() -> write(Set.of(1), first.contents(), DAYS + " | 1", WORKING_DAYS + " | 1"))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("dim_unit_of_measure: 2 rows for 1 distinct keys (unit_key).");
        assertThatThrownBy(() -> write(Set.of(1), first.contents(), "\n2 | | j | d | j | d | true | 1"))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("dim_unit_of_measure: 1 of 1 row without 'unit_code'.");
        assertRows(lakehouse.read(DIM_UNIT_OF_MEASURE), HEADER + PERCENT + DAYS);
        assertThat(parquetFiles()).isEqualTo(lying);
    }

    @Test
    void whatIsSetAsideLiesBesideTheTableAndIsNoPartOfIt() throws SQLException {
        // the same key lies beside it too: a row that was let pass
        WrittenSlices written = write(ALL, Map.of(), PERCENT + " | 0", PERCENT + " | -1", DAYS + " | -2");

        assertRows(lakehouse.read(DIM_UNIT_OF_MEASURE), HEADER + PERCENT);
        assertThat(written.written().rows()).isEqualTo(1);
        assertRows(lakehouse.readSlices(DIM_UNIT_OF_MEASURE, Set.of(-1, -2)), HEADER + PERCENT + DAYS);
        assertThat(unitCodes(publish("first", written.written()))).isEqualTo("percent");

        WrittenSlices mended = write(Set.of(1), written.contents(), DAYS + " | 1");
        assertThat(lakehouse.readSlices(DIM_UNIT_OF_MEASURE, Set.of(-2)).isEmpty())
                .isTrue();
        assertThat(mended.written().rows()).isEqualTo(2);
    }

    @Test
    void aTableThatGrowsOrShrinksChangesItsForm() {
        lakehouse.write(UNITS, frame(HEADER + PERCENT));
        assertThat(lakehouse.isSliced(DIM_UNIT_OF_MEASURE)).isFalse();
        write(ALL, Map.of(), PERCENT + " | 0", DAYS + " | 1");
        assertThat(lakehouse.isSliced(DIM_UNIT_OF_MEASURE)).isTrue();
        assertRows(lakehouse.read(DIM_UNIT_OF_MEASURE), HEADER + PERCENT + DAYS);
        lakehouse.write(UNITS, frame(HEADER + PERCENT));
        assertThat(lakehouse.isSliced(DIM_UNIT_OF_MEASURE)).isFalse();
        assertRows(lakehouse.read(DIM_UNIT_OF_MEASURE), HEADER + PERCENT);
    }

    @Test
    void thePublishedFileTakesTheSlicesThatChanged() throws SQLException {
        WrittenSlices first = write(ALL, Map.of(), PERCENT + " | 0", DAYS + " | 1", HOURS + " | 2");
        publish("first", first.written());
        WrittenSlices second = write(Set.of(1), first.contents(), WORKING_DAYS + " | 1");
        Path forward = publish("second", second.written());

        assertThat(unitCodes(forward)).isEqualTo("percent,days,hours");
        assertThat(text(forward, "SELECT string_agg(name_fr, ',' ORDER BY unit_key) FROM dim_unit_of_measure"))
                .isEqualTo("%,jours ouvrables,heures");
        WrittenSlices third = write(ALL, second.contents(), DAYS + " | 0");
        assertThat(unitCodes(publish("third", third.written()))).isEqualTo("days");
    }

    /** Its versions begin again: the file before holds an earlier one of as many, and another table's. */
    @Test
    void ofATableThatWasDeletedAndMadeAgainAllSlicesArePublished() throws SQLException {
        WrittenSlices before = write(ALL, Map.of(), PERCENT + " | 0", DAYS + " | 1", HOURS + " | 2");
        publish("first", before.written());
        Storage.remove(workspace.warehouse());
        WrittenSlices first = write(ALL, Map.of(), PERCENT + " | 0", WORKING_DAYS + " | 1");
        WrittenSlices second = write(Set.of(2), first.contents(), HOURS + " | 2");

        assertThat(first.written().version().number())
                .isEqualTo(before.written().version().number());
        assertThat(lakehouse.changedSlices(
                        DIM_UNIT_OF_MEASURE,
                        before.written().version(),
                        second.written().version()))
                .isEmpty();
        assertThat(lakehouse.changedSlices(
                        DIM_UNIT_OF_MEASURE,
                        first.written().version(),
                        second.written().version()))
                .contains(Set.of(2));
        assertThat(text(
                        publish("second", second.written()),
                        "SELECT string_agg(name_fr, ',' ORDER BY unit_key) FROM dim_unit_of_measure"))
                .isEqualTo("%,jours ouvrables,heures");
    }

    @Test
    void aRowThatWentToAnotherSliceIsPublishedOnce() throws SQLException {
        WrittenSlices first = write(ALL, Map.of(), PERCENT + " | 0", DAYS + " | 1", HOURS + " | 2");
        publish("first", first.written());
        WrittenSlices second = write(Set.of(0, 1), first.contents(), PERCENT + " | 0", DAYS + " | 0");
        assertThat(unitCodes(publish("second", second.written()))).isEqualTo("percent,days,hours");
    }

    private Set<Path> files(WrittenSlices written) {
        return new HashSet<>(
                lakehouse.files(DIM_UNIT_OF_MEASURE, written.written().version()));
    }

    private long parquetFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(lakehouse.path(DIM_UNIT_OF_MEASURE)))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).count();
        }
    }

    private Path publish(String fingerprint, Written written) {
        Draft draft = new Draft(
                fingerprint,
                Instant.parse("2024-06-01T08:00:00Z"),
                LocalDate.of(2024, 6, 1),
                false,
                List.of(),
                Map.of());
        String id =
                new Publisher(lakehouse, TableCatalog.shipped()).publish(draft, Map.of(DIM_UNIT_OF_MEASURE, written));
        return workspace.publication(id).resolve(Manifest.DATABASE_FILE_NAME);
    }

    private static String unitCodes(Path database) throws SQLException {
        return text(database, "SELECT string_agg(unit_code, ',' ORDER BY unit_key) FROM dim_unit_of_measure");
    }

    private static String text(Path database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
