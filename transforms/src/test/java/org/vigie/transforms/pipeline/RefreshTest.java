package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.Language;
import org.vigie.contract.RefusedException;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.templates.WorkspaceTemplates;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.PublicationFolder;
import org.vigie.testkit.SparkTest;

/** A year in the life of a workspace: from its first files to publications, mended files and refused ones. */
@SparkTest
class RefreshTest {
    private static final String INDICATORS = "indicator_id,organisation_id,plan_element_id,name_fr,name_en,"
            + "definition_fr,definition_en,direction_code,accumulation_code,unit_code,decimals,baseline_value,"
            + "baseline_date\n";
    private static final String TARGETS = "indicator_id,fiscal_year,target_kind_code,target_value,low_value,high_value,"
            + "tolerance,target_text_fr,target_text_en,due_date,revision,revision_reason_fr,revision_reason_en\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Workspace workspace;
    private PublicationFolder publications;
    private SparkSession spark;

    @BeforeEach
    void makeWorkspace(SparkSession session) throws IOException {
        spark = session;
        workspace = new Workspace(folder.resolve("w"));
        publications = new PublicationFolder(workspace);
        WorkspaceTemplates.init(workspace.root(), "blank", Optional.empty());
        append("organisations.csv", "MSS,2020-04-01,Santé,Health,ministry,Ministère,Ministry,,,,,true\n");
        append("missions.csv", "M1,Soins,Care,M,Santé,Health,1\n");
        append("plan-elements.csv", "E1,objective,MSS,,Réduire les délais,Shorten waits\n");
        append("plan-element-missions.csv", "E1,M1,1\n");
        write("indicators.csv", INDICATORS + indicator("I1") + indicator("I2"));
        append("indicator-organisations.csv", "I1,MSS,lead,\nI2,MSS,lead,\n");
        write("targets.csv", TARGETS + target("I1", "30") + target("I2", "10"));
        append("results.csv", result("I1", "25") + result("I2", "25"));
    }

    @Test
    void aWorkspaceLivesThroughItsYear() throws IOException {
        refresh();
        String first = publications.current().orElseThrow();
        assertThat(said()).contains("2 read =         2 landed + 0 quarantined").contains("ready in");

        refresh();
        assertThat(publications.ids()).containsExactly(first);
        assertThat(said()).contains("Nothing new: all 10 files had been received already. Publication " + first);

        refusesAndKeepsServing(first);

        write("targets.csv", TARGETS + target("I1", "20") + target("I2", "10"));
        refresh();
        String second = publications.current().orElseThrow();
        assertThat(publications.ids()).containsExactly(first, second);
        assertThat(publications.manifest(second).previous()).contains(first);

        publications.makeCurrent(first);
        refresh();
        assertThat(publications.current()).contains(first);
        assertThat(said()).contains("readers were rolled back to " + first);
    }

    /** Each fault is told, each of its records is in quarantine, and readers keep what they had. */
    private void refusesAndKeepsServing(String served) throws IOException {
        String good = Files.readString(workspace.inbox().resolve("targets.csv"));
        refused(served, good.substring(0, good.length() - 20).getBytes(StandardCharsets.UTF_8), "ends in the middle");
        refused(
                served,
                good.replace("at_most", "at_most\u00e9").getBytes(StandardCharsets.ISO_8859_1),
                "Byte 0xE9 on line 2");
        refused(
                served,
                good.replace("low_value", "target_value").getBytes(StandardCharsets.UTF_8),
                "The header names more than once: target_value.");
        write("targets.csv", good);
    }

    private void refused(String served, byte[] bytes, String told) throws IOException {
        Files.write(workspace.inbox().resolve("targets.csv"), bytes);
        assertThatThrownBy(this::refresh)
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("1 delivery(ies) refused: targets.csv. Nothing was published");
        assertThat(publications.current()).contains(served);
        assertThat(said()).contains(told).contains("2 read =         0 landed + 2 quarantined – REFUSED");
    }

    @Test
    void aMissingFileIsNamedBeforeAnythingIsDone() throws IOException {
        Files.delete(workspace.inbox().resolve("budgets.csv"));
        assertThatThrownBy(this::refresh)
                .isInstanceOf(EnvironmentException.class)
                .hasMessageStartingWith("1 expected delivery(ies) missing: inbox/budgets.csv (plans.budgets).");
        assertThat(publications.ids()).isEmpty();
    }

    private void refresh() {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        new Refresh(
                        workspace,
                        new Console(out, out, Language.EN),
                        Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC),
                        existing -> new Lakehouse(existing, spark))
                .run();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String indicator(String id) {
        return id + ",MSS,E1,Délai moyen,Average wait,,,DECREASE,MEAN,days,0,40,2024-03-31\n";
    }

    private static String target(String id, String value) {
        return id + ",2024-2025,at_most," + value + ",,,,,,2025-03-31,1,,\n";
    }

    private static String result(String id, String value) {
        return id + ",2024-2025,actual,1," + value + ",,,,,met,,,2025-06-30\n";
    }

    private void append(String file, String text) throws IOException {
        write(file, Files.readString(workspace.inbox().resolve(file)) + text);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(workspace.inbox().resolve(file), text);
    }
}
