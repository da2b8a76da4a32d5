package org.vigie.lakehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.contract.performance.PerformanceTables.DIM_UNIT_OF_MEASURE;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.RefusedException;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Manifest.TableVersion;
import org.vigie.contract.workspace.Workspace;
import org.vigie.testkit.SparkTest;

@SparkTest
class LakehouseTest {
    private static final TableName LANDED = new TableName("landed_example");
    private static final Table UNITS = TableCatalog.shipped().table(DIM_UNIT_OF_MEASURE);
    private static final String HEADER =
            "unit_key bigint | unit_code | name_fr | name_en | symbol_fr | symbol_en | allows_sum boolean\n";

    @TempDir
    Path folder;

    private Lakehouse lakehouse;

    @BeforeEach
    void open(SparkSession spark) {
        lakehouse = new Lakehouse(new Workspace(folder), spark);
    }

    @Test
    void anAppendLandsExactlyOnceWhateverTheOrder() {
        Dataset<Row> first = frame("id\n1");
        Dataset<Row> second = frame("id\n2");
        lakehouse.append(LANDED, first, "land/example/aa");
        lakehouse.append(LANDED, second, "land/example/bb");
        lakehouse.append(LANDED, first, "land/example/aa");

        assertRows(lakehouse.read(LANDED), "id\n1\n2");
        assertThat(lakehouse.version(LANDED).number()).isEqualTo(1);
    }

    @Test
    void aTableIsThereFromItsFirstCommitOn() throws IOException {
        assertThat(lakehouse.exists(LANDED)).isFalse();
        assertThat(lakehouse.version(LANDED)).isEqualTo(Version.NONE);
        Files.createDirectories(Path.of(lakehouse.path(LANDED)).resolve("_delta_log"));
        assertThat(lakehouse.exists(LANDED)).isFalse();

        lakehouse.append(LANDED, frame("id\n1"), "land/example/aa");

        assertThat(lakehouse.exists(LANDED)).isTrue();
        assertThat(lakehouse.version(LANDED).number()).isZero();
    }

    @Test
    void whatWasAddedIsToldAfterManyCommitsToo() {
        int commits = 15;
        List<Version> versions = new ArrayList<>();
        for (int commit = 0; commit < commits; commit++) {
            lakehouse.append(LANDED, frame("id\n" + commit), "land/example/" + commit);
            versions.add(lakehouse.version(LANDED));
        }

        assertThat(versions).extracting(Version::number).endsWith((long) commits - 1);
        assertThat(versions).extracting(Version::commit).doesNotHaveDuplicates();
        assertThat(lakehouse.isSliced(LANDED)).isFalse();
        Version third = versions.get(commits - 3);
        assertRows(lakehouse.added(LANDED, third).orElseThrow(), "id\n13\n14");
        assertThat(lakehouse.added(LANDED, new Version(third.number(), "of another table")))
                .isEmpty();
        assertThat(lakehouse.added(LANDED, new Version(commits, third.commit())))
                .isEmpty();
        assertThat(lakehouse.read(LANDED).count()).isEqualTo(commits);
    }

    @Test
    void whatLandedTogetherIsKnownOneByOne() {
        lakehouse.append(LANDED, Map.of("land/example/aa", frame("id\n1"), "land/example/bb", frame("id\n2")));
        lakehouse.append(LANDED, frame("id\n2"), "land/example/bb");
        lakehouse.append(LANDED, Map.of("land/example/aa", frame("id\n1"), "land/example/cc", frame("id\n3")));

        assertRows(lakehouse.read(LANDED), "id\n1\n2\n3");
        assertThat(lakehouse.version(LANDED).number()).isEqualTo(1);
    }

    @Test
    void whatLandedWithOthersIsNotWrittenAgainByItself() {
        lakehouse.append(LANDED, Map.of("land/example/aa", frame("id\n1"), "land/example/bb", frame("id\n2")));

        assertThat(lakehouse.appendIf(LANDED, frame("id\n2"), "land/example/bb", () -> false))
                .isTrue();
        assertRows(lakehouse.read(LANDED), "id\n1\n2");
    }

    @Test
    void rowsThatMayNotStandLeaveNothingBehind() throws IOException {
        Dataset<Row> rows = frame("id\n1");
        lakehouse.append(LANDED, frame("id\n2"), "land/example/before");
        List<Path> before = files(LANDED);
        assertThat(lakehouse.appendIf(LANDED, rows, "land/example/aa", () -> false))
                .isFalse();
        assertThat(files(LANDED)).isEqualTo(before);
        assertRows(lakehouse.read(LANDED), "id\n2");
    }

    @Test
    void rowsThatMayStandAreAddedOnceEvenToATableThatIsNotThere() {
        Dataset<Row> rows = frame("id\n1");
        assertThat(lakehouse.appendIf(LANDED, rows, "land/example/aa", () -> true))
                .isTrue();
        assertThat(lakehouse.appendIf(LANDED, rows, "land/example/aa", () -> true))
                .isTrue();
        lakehouse.append(LANDED, rows, "land/example/aa");
        assertRows(lakehouse.read(LANDED), "id\n1");
    }

    private List<Path> files(TableName table) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(lakehouse.path(table)))) {
            return files.sorted().toList();
        }
    }

    /** Delta writes its first checkpoint at the tenth commit: without the commits before it, it alone tells all files. */
    @Test
    void everyAppendIsReadBeforeAndAfterACheckpoint(SparkSession spark) throws IOException {
        StringBuilder all = new StringBuilder("id");
        for (int number = 1; number <= 12; number++) {
            lakehouse.append(LANDED, frame("id\n" + number), "land/example/" + number);
            all.append('\n').append(number);
            assertRows(lakehouse.read(LANDED), all.toString());
        }
        Workspace workspace = new Workspace(folder);
        assertRows(new Lakehouse(workspace, spark).read(LANDED), all.toString());
        Files.delete(workspace.table(LANDED).resolve("_delta_log/00000000000000000003.json"));
        assertRows(new Lakehouse(workspace, spark).read(LANDED), all.toString());
    }

    @Test
    void aTableReplacedTwiceHoldsTheLastRows(SparkSession spark) {
        Written first = lakehouse.write(UNITS, frame(HEADER + "1 | percent | pour cent | percent | % | % | false"));
        Written second = lakehouse.write(UNITS, frame(HEADER + "2 | days | jours | days | j | d | true"));

        assertRows(new Lakehouse(new Workspace(folder), spark).read(DIM_UNIT_OF_MEASURE), "unit_code\ndays");
        assertThat(lakehouse.files(DIM_UNIT_OF_MEASURE, first.version()))
                .hasSize(1)
                .doesNotContainAnyElementsOf(lakehouse.files(DIM_UNIT_OF_MEASURE, second.version()));
    }

    @Test
    void unchangedContentMakesNoNewVersion() {
        Dataset<Row> units = frame(HEADER + "1 | percent | pour cent | percent | % | % | false");
        Written first = lakehouse.write(UNITS, units);
        assertThat(first).isEqualTo(new Written(new Version(0, first.version().commit()), 1, true, first.content()));
        assertThat(lakehouse.write(UNITS, units)).isEqualTo(new Written(first.version(), 1, false, first.content()));

        Dataset<Row> changed = frame(HEADER + "1 | percent | pourcent | percent | % | % | false");
        Written second = lakehouse.write(UNITS, changed);
        assertThat(second).isEqualTo(new Written(new Version(1, second.version().commit()), 1, true, second.content()));
        assertThat(second.content()).isNotEqualTo(first.content());
        assertRows(lakehouse.read(pinned(first.version())), "name_fr\npour cent");
        assertRows(lakehouse.read(pinned(new Version(0, ""))), "name_fr\npour cent");
        for (Version lost : List.of(new Version(0, "of another table"), new Version(2, ""))) {
            assertThatThrownBy(() -> lakehouse.read(pinned(lost)))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessage("Table 'dim_unit_of_measure' was deleted since the publication."
                            + " Publish anew: ./vigie refresh " + folder);
        }
    }

    private static TableVersion pinned(Version version) {
        return new TableVersion(
                "dim_unit_of_measure", "warehouse/star/dim_unit_of_measure", version.number(), version.commit(), 1);
    }

    /** For the server reads it there, without Delta. */
    @Test
    void theFirstLineOfACommitSaysItsId() throws IOException {
        Version written = lakehouse
                .write(UNITS, frame(HEADER + "1 | percent | pour cent | percent | % | % | false"))
                .version();
        lakehouse.append(LANDED, frame("id\n1"), "land/example/aa");
        assertThat(firstLine(DIM_UNIT_OF_MEASURE)).contains(written.commit());
        assertThat(firstLine(LANDED)).contains(lakehouse.version(LANDED).commit());
    }

    private String firstLine(TableName table) throws IOException {
        return Files.readAllLines(firstCommit(table)).get(0);
    }

    private Path firstCommit(TableName table) {
        return Path.of(lakehouse.path(table)).resolve("_delta_log/00000000000000000000.json");
    }

    @Test
    void aCommitThatIsCutIsToldWithWhatToDo() throws IOException {
        lakehouse.append(LANDED, frame("id\n1"), "land/example/aa");
        Files.writeString(firstCommit(LANDED), "");
        assertThatThrownBy(() -> lakehouse.version(LANDED))
                .isInstanceOf(EnvironmentException.class)
                .hasMessage("'" + firstCommit(LANDED) + "' does not say what wrote it: the file is cut, or not Vigie's."
                        + " Delete the table, where it is in conformed or star: ./vigie refresh WORKSPACE --full makes it"
                        + " again; else restore it from a backup.");
    }

    @Test
    void aFrameThatDriftsFromItsContractIsRefusedWithEveryDifference() {
        Dataset<Row> drifted = frame("unit_key int | unit_code | name_fr | name_en | symbol_fr | symbol_en | colour");
        assertThatThrownBy(() -> lakehouse.write(UNITS, drifted))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("The rows of 'dim_unit_of_measure' do not keep the table's promise:"
                        + " ≠ unit_key bigint / int; − allows_sum boolean; + colour."
                        + " End the builder with a select of the contract's columns, in order.");
    }

    @Test
    void aRepeatedKeyIsRefusedAndTheTableStays() {
        lakehouse.write(UNITS, frame(HEADER + "1 | percent | pour cent | percent | % | % | false"));
        Dataset<Row> repeated = frame(HEADER
                + "1 | percent | pour cent | percent | % | % | false\n"
                + "1 | days | jours | days | j | d | true");
        assertThatThrownBy(() -> lakehouse.write(UNITS, repeated))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("dim_unit_of_measure: 2 rows for 1 distinct keys (unit_key).");
        assertThat(lakehouse.version(DIM_UNIT_OF_MEASURE).number()).isZero();
    }

    @Test
    void aMissingMandatoryValueIsRefused() {
        Dataset<Row> unnamed = frame(HEADER + "1 | percent |  | percent | % | % | false");
        assertThatThrownBy(() -> lakehouse.write(UNITS, unnamed))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("dim_unit_of_measure: 1 of 1 row without 'name_fr'.");
    }
}
