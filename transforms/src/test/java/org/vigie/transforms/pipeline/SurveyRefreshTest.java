package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.Language;
import org.vigie.contract.RefusedException;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.voice.VoiceTables;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.landing.DeliveriesInForce;
import org.vigie.ingestion.templates.WorkspaceTemplates;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.PublicationFolder;
import org.vigie.testkit.SparkTest;

/** A survey from its export to its publication: results by group get there, what single persons answered does not. */
@SparkTest
class SurveyRefreshTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void resultsByGroupArePublishedAndNoAnswerOfAPersonIs(SparkSession spark) throws IOException, SQLException {
        Workspace workspace = new Workspace(folder.resolve("w"));
        WorkspaceTemplates.init(workspace.root(), "blank", Optional.empty());
        feed(workspace);
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        new Refresh(
                        workspace,
                        new Console(out, out, Language.EN),
                        Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC),
                        existing -> new Lakehouse(existing, spark))
                .run();
        PublicationFolder publications = new PublicationFolder(workspace);
        Path publication = workspace.publication(publications.current().orElseThrow());

        assertThat(said().replaceAll(" +", " ")).contains("180 read = 180 landed + 0 quarantined");
        assertThat(tables(publication))
                .contains("fact_survey_result", "dim_profile", "dim_question", "dim_survey_wave")
                .doesNotContain("fact_survey_response", "stg_survey_answer");
        assertThat(results(publication))
                .containsExactly(
                        "Everybody published 60 0.666667",
                        "Region: Capitale-Nationale published 26 0.692308",
                        "Region: Estrie suppressed null null",
                        "region = 09 suppressed null null",
                        "region = 12 published 14 0.642857");
        assertThat(filesThatHold(publication, "TropDeRapports")).isEmpty();
        assertThat(filesThatHold(workspace.warehouse(), "TropDeRapports"))
                .isNotEmpty()
                .allMatch(file -> file.startsWith(workspace.restricted()));
        rule17AWithheldGroupThatIsShownStopsThePublication(new Lakehouse(workspace, spark));
    }

    private static void rule17AWithheldGroupThatIsShownStopsThePublication(Lakehouse lakehouse) {
        Dataset<Row> results = lakehouse.read(VoiceTables.FACT_SURVEY_RESULT);
        gate(lakehouse, results).check();
        SurveyGate shown = gate(
                lakehouse,
                results.withColumn(
                        "valid_count", when(col("question_key").geq(0), coalesce(col("valid_count"), lit(8L)))));
        RefusedException refusal = catchThrowableOfType(RefusedException.class, shown::check);
        assertThat(refusal.exitCode()).isEqualTo(4);
        assertThat(refusal.problem().fr()).contains("reconnaissable", "77, Q01, region=05 (shown_though_small)");
        assertThat(refusal.problem().en()).contains("recognisable", "77, Q01, region=05 (shown_though_small)");
    }

    /** The last look at what a refresh would publish if these were the results. */
    private static SurveyGate gate(Lakehouse lakehouse, Dataset<Row> results) {
        SourceFrames frames =
                new SourceFrames(lakehouse, DeliveriesInForce.of(List.of(), List.of(), Set.of()), List.of());
        for (TableName table : List.of(
                VoiceTables.STG_SURVEY_ANSWER,
                VoiceTables.STG_SURVEY_WAVE,
                VoiceTables.FACT_SURVEY_RESULT,
                VoiceTables.DIM_PROFILE)) {
            Dataset<Row> rows = table.equals(VoiceTables.FACT_SURVEY_RESULT) ? results : lakehouse.read(table);
            frames.add(table, lakehouse.write(TableCatalog.shipped().table(table), rows.localCheckpoint()));
        }
        return new SurveyGate(frames, new Verdicts(lakehouse.workspace()), "test");
    }

    private static void feed(Workspace workspace) throws IOException {
        Files.writeString(
                workspace.configuration(),
                Files.readString(workspace.configuration()).stripTrailing() + """

                          - {contract: surveys.waves, path: inbox/waves.csv}
                          - {contract: surveys.invitations, path: inbox/invitations.csv}
                          - {contract: surveys.codebook, path: inbox/codebook.csv}
                          - {contract: surveys.responses-wide, path: inbox/results-survey77.csv}
                        """);
        write(workspace, "waves.csv", """
                survey_id,wave_id,name_fr,name_en,population_code,organisation_id,opened_date,closed_date,invited_count,minimum_group_size,minimum_group_decision,profile_cuts
                climate,77,Climat,Climate,employees,,2025-02-03,2025-02-28,90,,,
                """);
        write(workspace, "invitations.csv", "wave_id,profile,invited_count\n77,region=03,70\n");
        write(workspace, "codebook.csv", """
                wave_id,question_id,wording_fr,wording_en,scale_code,answer_code,answer_label_fr,answer_label_en,answer_position,polarity_code,is_reversed,topic_code
                77,Q01,Charge,Workload,yes_no,Y,Oui,Yes,2,positive,false,
                77,Q01,Charge,Workload,yes_no,N,Non,No,1,positive,false,
                77,Q02,Pourquoi,Why,text,,,,,neutral,false,
                77,region,Région,Region,profile,03,Capitale-Nationale,Capitale-Nationale,,neutral,false,
                77,region,Région,Region,profile,05,Estrie,Estrie,,neutral,false,
                """);
        StringBuilder export = new StringBuilder("id,submitdate,token,Q01,Q02,Q03,profile_region\n");
        for (int number = 1; number <= 60; number++) {
            String region = number <= 26 ? "03" : number <= 34 ? "05" : number <= 46 ? "09" : "12";
            export.append(
                    "%d,,t%d,%s,TropDeRapports,A1,%s%n".formatted(number, number, number % 3 == 0 ? "N" : "Y", region));
        }
        write(workspace, "results-survey77.csv", export.toString());
    }

    private static List<String> tables(Path publication) throws SQLException {
        return column(publication, "SELECT table_name FROM information_schema.tables ORDER BY 1");
    }

    private static List<String> results(Path publication) throws SQLException {
        return column(publication, """
                SELECT name_en || ' ' || state_code || ' ' || coalesce(CAST(valid_count AS VARCHAR), 'null') || ' '
                       || coalesce(CAST(favourable_score AS VARCHAR), 'null')
                FROM fact_survey_result
                JOIN dim_profile USING (profile_key)
                JOIN dim_question USING (question_key)
                WHERE question_id = 'Q01'
                ORDER BY 1""");
    }

    private static List<String> column(Path publication, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:duckdb:" + publication.resolve(Manifest.DATABASE_FILE_NAME));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void write(Workspace workspace, String file, String text) throws IOException {
        Files.writeString(workspace.inbox().resolve(file), text);
    }

    private static List<Path> filesThatHold(Path folder, String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
            return found;
        }
    }
}
