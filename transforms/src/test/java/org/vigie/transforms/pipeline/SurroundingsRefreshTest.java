package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.Language;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Manifest.TableVersion;
import org.vigie.contract.workspace.Workspace;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.ingestion.templates.WorkspaceTemplates;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.PublicationFolder;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.tables.TableJob;

/** What surrounds plans, from its files to a publication, as known at the end of Tuesday 7 May 2024 in Québec. */
@SparkTest
class SurroundingsRefreshTest {
    private static final Path FILES = Path.of("src/test/resources/surroundings");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Workspace workspace;
    private SparkSession spark;

    @BeforeEach
    void makeWorkspace(SparkSession session) throws IOException {
        spark = session;
        workspace = new Workspace(folder.resolve("w"));
        WorkspaceTemplates.init(workspace.root(), "blank", Optional.empty());
        append("organisations.csv", "MSS,2020-04-01,Santé,Health,ministry,Ministère,Ministry,,,,,true\n");
        append("organisations.csv", "MFA,2020-04-01,Famille,Family,ministry,Ministère,Ministry,,,,,true\n");
        append(
                "plan-elements.csv",
                "E1,objective,MSS,,Réduire les délais,Shorten waits\nE2,objective,MSS,,Écouter,Listen\n");
        append("indicators.csv", indicator("I1") + indicator("I2") + indicator("I3"));
        append("indicator-organisations.csv", "I1,MSS,lead,\nI1,MFA,contributor,\nI2,MSS,lead,\nI3,MSS,lead,\n");
        append(
                "targets.csv",
                target("I1", "2024-2025", "100") + target("I2", "2024-2025", "90") + target("I1", "2023-2024", "80"));
        append("results.csv", "I1,2023-2024,actual,1,85,,,,,met,,,2024-04-30\n");
        append("workforce.csv", "MSS,E1,2023-2024,all,actual,400,\n");
    }

    @Test
    @Tag("slow")
    void everyTableOfEveryFamilyIsPublishedAndKeepsItsContract() throws IOException {
        feedAll(id -> read(FILES.resolve(id + ".csv")));
        refresh();
        assertThat(published()).containsAll(starTables()).hasSizeGreaterThan(60);
        anUnacknowledgedBlockerShowsOneLevelUp();
        theGovernmentsPrioritiesAndCascadesAreThere();
        theBurdenServicesAndObligationsAreThere();
        theIndexIsThere();
        refresh();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Nothing new");
    }

    @Test
    void aWorkspaceWithoutSuchFilesBuildsNoneOfTheseTables() throws IOException {
        Set<String> before = jobs();
        assertThat(before).contains("fact_indicator_result").doesNotContain("dim_room", "fact_plan_quality");
        feedAll(id -> read(FILES.resolve(id + ".csv")));
        assertThat(jobs()).containsAll(before).contains("dim_room", "fact_plan_quality");
    }

    private void anUnacknowledgedBlockerShowsOneLevelUp() {
        Dataset<Row> rooms = star("dim_room").select("room_key", "room_id");
        assertRows(
                star("fact_blocker_lifecycle")
                        .join(rooms.toDF("room_key", "raised_in"), "room_key")
                        .join(rooms.toDF("shown_room_key", "shown_in"), "shown_room_key"),
                """
                blocker_id | raised_in | shown_in | state_code | level_up_count | elapsed_hours | business_hours | is_open
                B1         | O         | T        | waiting    | 1              | 39.00         | 15.50          | true
                B2         | T         | T        | resolved   | 0              | 24.00         | 8.00           | false
                B3         | O         | O        | announced  | 0              |               |                | false
                B4         | unknown   | unknown  | waiting    | 0              | 39.00         | 15.50          | true
                """);
        assertRows(star("fact_action_status").where("is_current"), """
                action_id | status_code | is_due | is_done_in_time
                A1        | done        | true   | true
                A2        | not_told    | false  | false
                """);
    }

    private void theGovernmentsPrioritiesAndCascadesAreThere() {
        assertRows(
                star("fact_priority_coverage")
                        .join(star("dim_government_priority").select("priority_key", "priority_id"), "priority_key"),
                """
                priority_id | is_linked | is_covered
                P1          | true      | true
                P2          | true      | false
                """);
        assertRows(star("fact_target_cascade"), """
                parent_target_value | child_target_value | gap_ratio | missing_children_en
                100.000000          | 90.000000          | 0.100000  | Wait I3
                """);
        assertRows(star("fact_unit_cascade").join(star("dim_org_unit"), "unit_key"), """
                unit_id | has_target
                U1      | true
                U2      | false
                """);
        assertRows(star("agg_indicator_organisation").where("is_shared"), """
                organisation_count
                2
                """);
    }

    private void theBurdenServicesAndObligationsAreThere() {
        assertRows(star("fact_reporting_load"), """
                hours     | full_time_equivalents | is_comparable
                16.000000 | 400.0000              | true
                """);
        assertRows(star("fact_service_commitment").join(star("dim_period"), "period_key"), """
                period_id    | service_count | met_count | is_consistent | is_target_met
                2023-2024-T1 | 100           | 93        | true          | false
                2023-2024-T2 | 10            | 12        | false         | true
                """);
        assertRows(star("fact_obligation").join(star("dim_organisation").where("is_current"), "organisation_key"), """
                organisation_id | is_filed_in_time | late_day_count
                MSS             | true             | 0
                MFA             | false            | 312
                """);
        assertRows(star("fact_project_snapshot"), """
                project_id | rating_code | cost_drift_ratio | delay_day_count
                K1         | green       | 0.000000         | 0
                K1         | amber       | 0.200000         | 91
                """);
        assertRows(star("fact_risk_snapshot").where("is_current"), """
                risk_id | rating_value | previous_rating_value
                Q1      | 10           | 20
                """);
    }

    private void theIndexIsThere() {
        assertRows(
                star("fact_index_score")
                        .join(
                                star("dim_organisation").select("organisation_key", "organisation_id"),
                                "organisation_key")
                        .join(star("dim_period").select("period_key", "period_id"), "period_key")
                        .join(star("dim_index_version").select("version_key", "version_id"), "version_key")
                        .where("period_id = '2023-2024'"),
                """
                version_id | organisation_id | quality_score | attainment_score | index_score | is_complete | is_provisional
                V1         | MSS             | 51.111111     | 100.000000       | 75.555556   | true        | true
                V1         | MFA             | 0.000000      |                  |             | false       | true
                """);
        assertThat(star("fact_quality_finding").select("kind_code").distinct().collectAsList())
                .extracting(row -> row.getString(0))
                .contains("service_met_above_count");
    }

    private Dataset<Row> star(String table) {
        return new Lakehouse(workspace, spark).read(new TableName(table));
    }

    private List<String> published() {
        PublicationFolder publications = new PublicationFolder(workspace);
        return publications.manifest(publications.current().orElseThrow()).tables().stream()
                .map(TableVersion::table)
                .toList();
    }

    /** What the feeds of this workspace make: surveys and focus groups have workspaces of their own. */
    private List<String> starTables() {
        return jobs().stream()
                .filter(name -> TableCatalog.shipped().publishable().stream()
                        .anyMatch(table -> table.name().value().equals(name)))
                .toList();
    }

    private Set<String> jobs() {
        return Tables.of(WorkspaceConfig.of(workspace), List.of(), LocalDate.parse("2024-05-07")).stream()
                .map(TableJob::table)
                .map(table -> table.name().value())
                .collect(Collectors.toSet());
    }

    /** Adds a feed for each file, with the text that stands in it. */
    private void feedAll(Function<String, String> text) throws IOException {
        StringBuilder feeds = new StringBuilder(Files.readString(workspace.configuration()));
        for (String id : contracts()) {
            feeds.append("  - {contract: %s, path: inbox/%s.csv}\n".formatted(id, id));
            Files.writeString(workspace.inbox().resolve(id + ".csv"), text.apply(id));
        }
        Files.writeString(workspace.configuration(), feeds + "as-of: 2024-05-07\n");
    }

    private static List<String> contracts() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.map(file -> String.valueOf(file.getFileName()).replace(".csv", ""))
                    .sorted()
                    .toList();
        }
    }

    private void refresh() {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        new Refresh(
                        workspace,
                        new Console(out, out, Language.EN),
                        Clock.fixed(Instant.parse("2024-05-08T12:00:00Z"), ZoneOffset.UTC),
                        existing -> new Lakehouse(existing, spark))
                .run();
    }

    private static String indicator(String id) {
        return id + ",MSS,E1,Délai " + id + ",Wait " + id + ",,,INCREASE,FLOW,days,0,40,2023-03-31\n";
    }

    private static String target(String id, String year, String value) {
        return id + "," + year + ",at_least," + value + ",,,,,," + year.substring(5) + "-03-31,1,,\n";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String file, String text) throws IOException {
        Path path = workspace.inbox().resolve(file);
        Files.writeString(path, Files.readString(path) + text);
    }
}
