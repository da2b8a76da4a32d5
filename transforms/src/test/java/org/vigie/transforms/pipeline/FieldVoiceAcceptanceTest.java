package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.vigie.testkit.Frames.assertRows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.Language;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.demo.ReportConsultations;
import org.vigie.ingestion.templates.WorkspaceTemplates;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.PublicationFolder;
import org.vigie.testkit.SparkTest;

/** The consultations of the 2021 report, from their files to a publication; with them what people wrote in a consultation. */
@SparkTest
class FieldVoiceAcceptanceTest {
    private static final String FEEDS = """
              - {contract: consultations.activities, path: inbox/consultations.csv}
              - {contract: consultations.issue-mentions, path: inbox/issue-mentions.csv}
              - {contract: focusgroups.themes, path: inbox/themes.csv}
              - {contract: focusgroups.sessions, path: inbox/focus-groups.csv}
              - {contract: focusgroups.project, path: inbox/ideas.qdpx}
              - {contract: polis.comments, path: inbox/comments.csv}
            """;
    private static final String COMMENTS = """
            timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
            1,,0,7,1,0,1,Les formulaires sont trop longs
            2,,1,8,1,0,1,"M. Tremblay du guichet, 418 555-1234, ne répond jamais"
            """;

    /** Of an idea of the annex, of a statement of the consultation, and of a person in it. */
    private static final List<String> SAID =
            List.of("procédures superflues", "formulaires sont trop", "Tremblay", "555-1234");

    private static final ByteArrayOutputStream TOLD = new ByteArrayOutputStream();

    private static Lakehouse lakehouse;
    private static Connection published;

    @BeforeAll
    static void refresh(@TempDir Path folder, SparkSession spark) throws IOException, SQLException {
        Workspace workspace = new Workspace(folder.resolve("w"));
        WorkspaceTemplates.init(workspace.root(), "blank", Optional.empty());
        new ReportConsultations().writeInto(workspace.inbox());
        Files.writeString(workspace.inbox().resolve("comments.csv"), COMMENTS);
        Files.writeString(
                workspace.configuration(),
                Files.readString(workspace.configuration()).stripTrailing() + "\n" + FEEDS);
        PrintStream out = new PrintStream(TOLD, true, StandardCharsets.UTF_8);
        new Refresh(
                        workspace,
                        new Console(out, out, Language.EN),
                        Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC),
                        existing -> new Lakehouse(existing, spark))
                .run();
        lakehouse = new Lakehouse(workspace, spark);
        String id = new PublicationFolder(workspace).current().orElseThrow();
        published = DriverManager.getConnection(
                "jdbc:duckdb:" + workspace.publication(id).resolve(Manifest.DATABASE_FILE_NAME));
    }

    @AfterAll
    static void close() throws SQLException {
        if (published != null) {
            published.close();
        }
    }

    @Test
    @Tag("C15")
    void c15ThirtyThreeIdeasLoadIntoSixThemesWithTheirPlaceInTheReport() throws SQLException {
        assertRows(restricted("fact_coded_excerpt").groupBy("theme_id").count(), """
                theme_id   | count
                processes  | 6
                methods    | 6
                technology | 4
                objectives | 5
                people     | 10
                citizens   | 2
                """);
        assertThat(asked("SELECT count(*) FROM dim_theme WHERE codebook_id = 'ideas' AND level_number = 1"
                        + " AND source_reference = 'Ann. 4'"))
                .containsExactly("6");
        assertThat(restricted("stg_coded_excerpt").where("excerpt_text is null").count())
                .isZero();
    }

    @Test
    @Tag("C15")
    void c15FiveGroupsAreKnownAndTheSplitOfManagersAndStaffStaysUnknownUntilRealCodingExists() throws SQLException {
        assertThat(asked("SELECT audience_code || ' ' || count(*) FROM dim_session WHERE session_key >= 0"
                        + " GROUP BY audience_code ORDER BY 1"))
                .containsExactly("managers 3", "not_stated 1", "staff 2");
        assertThat(asked("SELECT count(*) FROM agg_theme_salience")).containsExactly("0");
        assertThat(asked("SELECT count(*) FROM agg_theme_audience_gap")).containsExactly("0");
    }

    @Test
    @Tag("C15")
    void c15NoVerbatimAndNoGroupIdentifierLeaves() throws SQLException {
        List<String> withheld = new ArrayList<>(SAID);
        withheld.addAll(List.of("focus-group-1", "focus-group-5", "annex-4-2021"));
        List<String> tables = asked("SELECT DISTINCT table_name FROM information_schema.tables");
        assertThat(tables).contains("dim_theme").doesNotContain("fact_coded_excerpt", "stg_coded_excerpt");
        for (String column : asked("SELECT table_name || '.' || column_name FROM information_schema.columns"
                + " WHERE data_type = 'VARCHAR'")) {
            String[] place = column.split("\\.");
            for (String text : withheld) {
                assertThat(asked("SELECT count(*) FROM %s WHERE %s LIKE '%%%s%%'".formatted(place[0], place[1], text)))
                        .as(text + " in " + column)
                        .containsExactly("0");
            }
        }
    }

    @Test
    void whatPeopleSaidLiesInTheRestrictedFolderOnlyAndIsNotTold() throws IOException, SQLException {
        Path warehouse = lakehouse.workspace().warehouse();
        List<String> holding = new ArrayList<>();
        try (Stream<Path> layers = Files.list(warehouse)) {
            for (Path layer : layers.filter(Files::isDirectory).toList()) {
                try (Stream<Path> tables = Files.list(layer)) {
                    for (Path table : tables.toList()) {
                        if (holdsWhatWasSaid(table)) {
                            holding.add(warehouse.relativize(table).toString());
                        }
                    }
                }
            }
        }
        assertThat(holding)
                .containsExactlyInAnyOrder(
                        "restricted/restricted_focusgroups_codings",
                        "restricted/restricted_polis_comments",
                        "restricted/stg_coded_excerpt");
        assertThat(TOLD.toString(StandardCharsets.UTF_8))
                .contains("1 record with what looks like personal data (person's name, phone number)")
                .containsPattern("\n  [0-9]+ findings to look at: ./vigie quality .* findings\n")
                .doesNotContain(SAID);
    }

    /** A run after it misses none of them, and would miss each. */
    @Test
    void whatPeopleSaidAndWhereTheySeemToNameSomebodyIsKnownToStand() {
        assertThat(LandedCounts.tablesSeen(lakehouse.workspace()))
                .extracting(TableName::value)
                .contains("restricted_focusgroups_codings", "restricted_polis_comments", "landed_personal_data");
        assertThatCode(() -> LostTables.refuseWithoutLanded(lakehouse.workspace()))
                .doesNotThrowAnyException();
    }

    @Test
    void personalDataAreFlaggedToTheStewardWithFieldLineAndKindOnly() throws SQLException {
        assertThat(asked("SELECT severity_code || ' ' || source_file || ' ' || source_line || ' ' || message_en"
                        + " FROM fact_quality_finding WHERE kind_code = 'personal_data_found' ORDER BY 1"))
                .containsExactly(
                        "warning comments.csv 3 'comment_text' seems to hold personal data (person's name). The text was"
                                + " landed in the restricted zone.",
                        "warning comments.csv 3 'comment_text' seems to hold personal data (phone number). The text was"
                                + " landed in the restricted zone.");
    }

    @Test
    @Tag("C16")
    void c16FiveFamiliesAndElevenStatementsAreReferenceRowsWithTheirPlaceInTheReport() throws SQLException {
        assertThat(asked("SELECT level_number || ' ' || count(*) FROM dim_theme WHERE codebook_id = 'issues'"
                        + " AND source_reference = '§1' GROUP BY level_number ORDER BY 1"))
                .containsExactly("1 5", "2 11");
        assertThat(asked("SELECT count(DISTINCT family_name_fr) FROM dim_theme WHERE codebook_id = 'issues'"))
                .containsExactly("5");
        assertThat(asked("SELECT count(*) || ' ' || sum(mention_count) || ' ' || count(DISTINCT source_key)"
                        + " FROM fact_issue_mention WHERE consultation_id = 'issues-2021' AND theme_key >= 0"))
                .containsExactly("11 11 1");
    }

    @Test
    @Tag("C14")
    void c14AndC73WhoWasConsultedIsKnownInCountsAndByNoName() throws SQLException {
        assertThat(asked("SELECT concat_ws(' ', consultation_id, people_count, organisation_count, session_count,"
                        + " source_reference) FROM fact_consultation ORDER BY 1"))
                .containsExactly(
                        "focus-groups-2021 5 §7, Ann. 4",
                        "issues-2021 24 §1",
                        "questionnaire-2021 20 §7, Ann. 3",
                        "report-2021 43 §7");
    }

    private static Dataset<Row> restricted(String table) {
        return lakehouse
                .spark()
                .read()
                .format("delta")
                .load(lakehouse
                        .workspace()
                        .warehouse()
                        .resolve("restricted")
                        .resolve(table)
                        .toString());
    }

    /** In any file that lies there, whether the table still reads it or not. */
    private static boolean holdsWhatWasSaid(Path table) throws IOException, SQLException {
        try (Stream<Path> files = Files.walk(table);
                PreparedStatement rows = published.prepareStatement(
                        "SELECT count(*) FROM read_parquet(?, union_by_name = true) t WHERE contains(t::VARCHAR, ?)")) {
            if (files.noneMatch(file -> file.toString().endsWith(".parquet"))) {
                return false;
            }
            for (String text : SAID) {
                rows.setString(1, table + "/**/*.parquet");
                rows.setString(2, text);
                try (ResultSet found = rows.executeQuery()) {
                    found.next();
                    if (found.getLong(1) > 0) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static List<String> asked(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = published.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
