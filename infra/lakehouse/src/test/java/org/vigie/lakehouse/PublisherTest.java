package org.vigie.lakehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_UNIT_OF_MEASURE;
import static org.vigie.testkit.Frames.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.BusyException;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.RefusedException;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Manifest.DeliveryInForce;
import org.vigie.contract.workspace.Manifest.TableVersion;
import org.vigie.contract.workspace.Workspace;
import org.vigie.testkit.SparkTest;

@SparkTest
class PublisherTest {
    private static final Table UNITS = TableCatalog.shipped().table(DIM_UNIT_OF_MEASURE);
    private static final String HEADER =
            "unit_key bigint | unit_code | name_fr | name_en | symbol_fr | symbol_en | allows_sum boolean\n";

    @TempDir
    Path root;

    private Workspace workspace;
    private Lakehouse lakehouse;
    private PublicationFolder folder;

    @BeforeEach
    void open(SparkSession spark) {
        workspace = new Workspace(root);
        lakehouse = new Lakehouse(workspace, spark);
        folder = new PublicationFolder(workspace);
    }

    @Test
    void aPublicationPinsItsTablesAndReadersGetItsCopy() throws SQLException {
        String id = publish("first", "2 | days | jours | days | j | d | true\n1 | percent | % | % | % | % | false");

        assertThat(folder.current()).contains(id);
        Manifest manifest = folder.manifest(id);
        assertThat(manifest.tables())
                .containsExactly(new TableVersion(
                        "dim_unit_of_measure",
                        "warehouse/star/dim_unit_of_measure",
                        0,
                        lakehouse.version(DIM_UNIT_OF_MEASURE).commit(),
                        2));
        Path database = workspace.publication(id).resolve(Manifest.DATABASE_FILE_NAME);
        assertThat(manifest.files().get(0).sha256()).isEqualTo(Storage.sha256(database));
        assertThat(unitCodes(database)).isEqualTo("percent,days");
        assertThat(manifest.deliveries().get(0).records()).isEqualTo(3);
    }

    @Test
    void whatSinglePersonsAnsweredIsRefusedWhoeverAsksForIt() {
        assertThatThrownBy(() -> new Publisher(lakehouse, TableCatalog.shipped())
                        .publish(
                                draft("first"),
                                Map.of(new TableName("fact_survey_response"), written(Version.NONE, 1))))
                .isInstanceOf(RefusedException.class)
                .hasMessage("Table 'fact_survey_response' is restricted: it holds what single persons answered."
                        + " Leave it out of the publication; publish its results by group.");
        assertThat(folder.ids()).isEmpty();
    }

    @Test
    void whatPeopleSaidIsRefusedWhoeverAsksForIt() {
        for (String restricted : List.of("fact_coded_excerpt", "restricted_focusgroups_codings")) {
            assertThatThrownBy(() -> new Publisher(lakehouse, TableCatalog.shipped())
                            .publish(draft("first"), Map.of(new TableName(restricted), written(Version.NONE, 0))))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("Table '" + restricted + "' is restricted");
        }
        assertThat(folder.current()).isEmpty();
    }

    @Test
    void anOlderPublicationCanBeMadeCurrentAgain() {
        String first = publish("first", "1 | percent | % | % | % | % | false");
        String second = publish("second", "1 | percent | pour cent | % | % | % | false");
        assertThat(folder.ids()).containsExactly(first, second);
        assertThat(folder.manifest(second).previous()).contains(first);
        assertThat(folder.beforeCurrent()).contains(first);

        folder.makeCurrent(first);

        assertThat(folder.current()).contains(first);
        assertThat(folder.madeFrom("second")).contains(second);
        assertThat(folder.madeFrom("third")).isEmpty();
    }

    @Test
    void aPublicationThatFailsLeavesThePreviousOneAndNothingAside() throws Exception {
        String first = publish("first", "1 | percent | % | % | % | % | false");
        Map<TableName, Written> wrongCount =
                Map.of(DIM_UNIT_OF_MEASURE, written(lakehouse.version(DIM_UNIT_OF_MEASURE), 7));
        assertThatThrownBy(() -> new Publisher(lakehouse, TableCatalog.shipped()).publish(draft("x"), wrongCount))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("The copy of 'dim_unit_of_measure' has 1 rows, the table has 7.");
        assertThat(folder.current()).contains(first);
        assertThat(published()).containsExactlyInAnyOrder(first, "CURRENT");
    }

    @Test
    void theFileOfThePublicationBeforeIsBroughtForwardWithWhatChanged() throws Exception {
        publish("first", "1 | percent | % | % | % | % | false");
        Path second =
                database(publish("second", "1 | percent | % | % | % | % | false\n2 | days | j | d | j | d | true"));
        Path third = database(publish("third", "1 | percent | % | % | % | % | false\n2 | days | j | d | j | d | true"));
        Path fourth = database(publish("fourth", "2 | days | j | d | j | d | true"));

        assertThat(unitCodes(second)).isEqualTo("percent,days");
        assertThat(unitCodes(third)).isEqualTo("percent,days");
        assertThat(unitCodes(fourth)).isEqualTo("days");
        assertThat(tables(fourth)).isEqualTo(tables(second)).isEqualTo((long)
                TableCatalog.shipped().publishable().size());
    }

    @Test
    void aFileThatIsNoLongerWhatWasPublishedIsNotBroughtForward() throws Exception {
        String rows = "1 | percent | % | % | % | % | false";
        Path first = database(publish("first", rows));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + first);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE dim_unit_of_measure SET unit_code = 'days'");
        }
        assertThat(unitCodes(first)).isEqualTo("days");
        assertThat(unitCodes(database(publish("second", rows)))).isEqualTo("percent");
    }

    /** Its versions begin again: the file of the publication before holds one of the same number. */
    @Test
    void aTableThatWasDeletedAndMadeAgainIsCopiedAgain() throws Exception {
        publish("first", "1 | percent | % | % | % | % | false");
        Version before = lakehouse.version(DIM_UNIT_OF_MEASURE);
        Storage.remove(workspace.warehouse());
        Path second = database(publish("second", "2 | days | j | d | j | d | true"));

        assertThat(lakehouse.version(DIM_UNIT_OF_MEASURE).number()).isEqualTo(before.number());
        assertThat(lakehouse.version(DIM_UNIT_OF_MEASURE)).isNotEqualTo(before);
        assertThat(unitCodes(second)).isEqualTo("days");
    }

    @Test
    void tablesThatAreCopiedWhileOthersAreBuiltArePublishedWithThem() throws Exception {
        publish("first", "1 | percent | % | % | % | % | false");
        Written written = lakehouse.write(UNITS, frame(HEADER + "2 | days | j | d | j | d | true"));
        try (Edition edition = new Publisher(lakehouse, TableCatalog.shipped()).begin()) {
            edition.copy(Map.of(DIM_UNIT_OF_MEASURE, written));
            Path file = database(edition.publish(draft("second"), Map.of(DIM_UNIT_OF_MEASURE, written)));

            assertThat(unitCodes(file)).isEqualTo("days");
            assertThat(tables(file))
                    .isEqualTo((long) TableCatalog.shipped().publishable().size());
        }
    }

    @Test
    void aTableThatChangesAfterItWasCopiedIsPublishedAsItIsSaidAtTheEnd() throws Exception {
        Written early = lakehouse.write(UNITS, frame(HEADER + "1 | percent | % | % | % | % | false"));
        try (Edition edition = new Publisher(lakehouse, TableCatalog.shipped()).begin()) {
            edition.copy(Map.of(DIM_UNIT_OF_MEASURE, early));
            Written late = lakehouse.write(UNITS, frame(HEADER + "2 | days | j | d | j | d | true"));

            assertThat(unitCodes(database(edition.publish(draft("first"), Map.of(DIM_UNIT_OF_MEASURE, late)))))
                    .isEqualTo("days");
        }
    }

    /** Without its files the table can only come from the file of the publication before. */
    @Test
    void whatIsCopiedEarlyLeavesTheOtherTablesOfThePublicationBeforeWhereTheyAre() throws Exception {
        Written units = lakehouse.write(UNITS, frame(HEADER + "1 | percent | % | % | % | % | false"));
        new Publisher(lakehouse, TableCatalog.shipped()).publish(draft("first"), Map.of(DIM_UNIT_OF_MEASURE, units));
        lakehouse
                .files(DIM_UNIT_OF_MEASURE, units.version())
                .forEach(file -> Storage.doing(file, () -> {
                    Files.delete(file);
                    return file;
                }));
        try (Edition edition = new Publisher(lakehouse, TableCatalog.shipped()).begin()) {
            edition.copy(Map.of(DIM_ORGANISATION, written(Version.NONE, 0)));

            assertThat(unitCodes(database(edition.publish(draft("second"), Map.of(DIM_UNIT_OF_MEASURE, units)))))
                    .isEqualTo("percent");
        }
    }

    @Test
    void anEditionThatIsGivenUpLeavesThePublicationBeforeAndNothingAside() throws Exception {
        String first = publish("first", "1 | percent | % | % | % | % | false");
        Written written = lakehouse.write(UNITS, frame(HEADER + "2 | days | j | d | j | d | true"));
        try (Edition edition = new Publisher(lakehouse, TableCatalog.shipped()).begin()) {
            edition.copy(Map.of(DIM_UNIT_OF_MEASURE, written));
        }
        assertThat(folder.current()).contains(first);
        assertThat(published()).containsExactlyInAnyOrder(first, "CURRENT");
    }

    @Test
    void whatGoesWrongWhileTablesAreCopiedIsToldWhereTheyAreToBePublished() throws Exception {
        String first = publish("first", "1 | percent | % | % | % | % | false");
        Map<TableName, Written> wrongCount =
                Map.of(DIM_UNIT_OF_MEASURE, written(lakehouse.version(DIM_UNIT_OF_MEASURE), 7));
        try (Edition edition = new Publisher(lakehouse, TableCatalog.shipped()).begin()) {
            edition.copy(wrongCount);
            Map<TableName, Written> rightCount =
                    Map.of(DIM_UNIT_OF_MEASURE, written(lakehouse.version(DIM_UNIT_OF_MEASURE), 1));
            assertThatThrownBy(() -> edition.publish(draft("second"), rightCount))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageStartingWith("The copy of 'dim_unit_of_measure' has 1 rows, the table has 7.");
        }
        assertThat(published()).containsExactlyInAnyOrder(first, "CURRENT");
    }

    private List<String> published() throws IOException {
        try (var entries = Files.list(workspace.published())) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    private Path database(String id) {
        return workspace.publication(id).resolve(Manifest.DATABASE_FILE_NAME);
    }

    private static long tables(Path database) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM duckdb_tables()")) {
            count.next();
            return count.getLong(1);
        }
    }

    @Test
    void anUnknownPublicationIsAnsweredWithTheKnownOnes() {
        String first = publish("first", "1 | percent | % | % | % | % | false");
        assertThatThrownBy(() -> folder.makeCurrent("p-0009-000000000000"))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("Publication 'p-0009-000000000000' does not exist.")
                .hasMessageContaining("Publications kept: " + first + ".");
    }

    @Test
    void aSecondWriterIsToldThatTheWorkspaceIsBusy() {
        try (WriterLock held = WriterLock.of(workspace)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> WriterLock.of(workspace))
                    .isInstanceOf(BusyException.class)
                    .hasMessage("Another command is writing to '" + root + "'. Wait for it to end, then run again.");
        }
        WriterLock.of(workspace).close();
    }

    private String publish(String fingerprint, String rows) {
        Written written = lakehouse.write(UNITS, frame(HEADER + rows));
        return new Publisher(lakehouse, TableCatalog.shipped())
                .publish(draft(fingerprint), Map.of(DIM_UNIT_OF_MEASURE, written));
    }

    private static Written written(Version version, long rows) {
        return new Written(version, rows, false, "");
    }

    private static Draft draft(String fingerprint) {
        return new Draft(
                fingerprint,
                Instant.parse("2026-01-02T03:04:05Z"),
                LocalDate.parse("2026-01-01"),
                true,
                List.of(new DeliveryInForce("plans.units", "units.csv", "ab", 3, 2, 1)));
    }

    private static String unitCodes(Path database) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement();
                ResultSet codes =
                        statement.executeQuery("SELECT string_agg(unit_code, ',') FROM dim_unit_of_measure")) {
            codes.next();
            return codes.getString(1);
        }
    }
}
