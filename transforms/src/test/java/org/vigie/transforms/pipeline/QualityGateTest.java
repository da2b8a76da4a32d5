package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.RefusedException;
import org.vigie.contract.workspace.Manifest;
import org.vigie.lakehouse.PublicationFolder;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.quality.CheckHistory;

/** What is wrong stops before anybody reads it, and what was served goes on being served. */
@SparkTest
class QualityGateTest {
    private static final String TARGETS = "indicator_id,fiscal_year,target_kind_code,target_value,low_value,high_value,"
            + "tolerance,target_text_fr,target_text_en,due_date,revision,revision_reason_fr,revision_reason_en\n"
            + "I1,2024-2025,at_least,80,,,,,,2025-03-31,1,,\n";

    @TempDir
    Path folder;

    private BlankWorkspace workspace;
    private PublicationFolder publications;

    @BeforeEach
    void makeWorkspace(SparkSession spark) throws IOException {
        workspace = new BlankWorkspace(folder.resolve("w"), spark);
        publications = workspace.publications();
        workspace.append("organisations.csv", "MSS,2020-04-01,Santé,Health,ministry,Ministère,Ministry,,,,,true\n");
        workspace.append("plan-elements.csv", "E1,objective,MSS,,Réduire les délais,Shorten waits\n");
        workspace.append(
                "indicators.csv", "I1,MSS,E1,Part à temps,Share on time,,,INCREASE,MEAN,percent,0,40,2024-03-31\n");
        workspace.append("indicator-organisations.csv", "I1,MSS,lead,\n");
        workspace.write("targets.csv", TARGETS);
        workspace.append("results.csv", result("80", ""));
    }

    @Test
    @Tag("C18")
    void c18ABrokenBlockingRuleKeepsThePreviousPublicationAndSaysWhatToDo() throws IOException {
        workspace.refresh();
        String served = publications.current().orElseThrow();
        assertThat(workspace.said()).containsPattern("[0-9]+ quality rules, [0-9]+ kept");
        assertReported(publications.manifest(served), served);

        workspace.write("targets.csv", TARGETS + "I1,2024-2025,at_least,70,,,,,,2025-03-31,2,,\n");
        String results = workspace.read("results.csv");
        workspace.write("results.csv", results.replace(result("80", ""), result("8700", "Mme Tremblay vérifie")));
        RefusedException refusal = catchThrowableOfType(RefusedException.class, workspace::refresh);

        assertThat(refusal.exitCode()).isEqualTo(4);
        assertThat(refusal.problem().en())
                .startsWith("Blocking rules broken: 3; nothing was published, and what is served has not changed.\n")
                .contains("  target.revision-has-reason: Target revisions without a reason in both languages: 1 of 1.\n"
                        + "      target_key=")
                .contains("(targets.csv, line 3)\n    → Deliver 'revision_reason_fr' and 'revision_reason_en': a target"
                        + " does not change without saying why.")
                .contains(
                        "  result.percentage-in-bounds: Percentages outside 0 to 100 though no target allows it, among results: 1 of 1")
                .contains(
                        "  result.no-person-named: Texts that seem to name a person, or give a personal address or number: 1 of 1");
        assertThat(refusal.problem().fr())
                .contains(
                        "target.revision-has-reason\u00a0: Révisions de cible sans motif dans les deux langues\u00a0: 1 sur 1");
        assertThat(publications.current()).contains(served);

        List<Row> told = history();
        assertThatThrownBy(workspace::refresh).isInstanceOf(RefusedException.class);
        assertThat(history()).as("a rerun says nothing new").containsExactlyInAnyOrderElementsOf(told);
        assertThat(history())
                .as("what was refused is remembered too")
                .anySatisfy(row -> assertThat(row.getString(0)).isEqualTo("target.revision-has-reason"));
    }

    private void assertReported(Manifest manifest, String id) throws IOException {
        assertThat(manifest.tables()).extracting(table -> table.table()).contains("fact_dq_check", "fact_load_batch");
        assertThat(manifest.files()).extracting(file -> file.path()).contains("quality.json", "quality.html");
        assertThat(Files.readString(workspace.workspace().publication(id).resolve("quality.json")))
                .contains("\"rule_id\" : \"evaluation.verdict-recomputed\"", "\"file_name\" : \"targets.csv\"");
        assertThat(Files.readString(workspace.workspace().publication(id).resolve("quality.html")))
                .contains("<main id=\"fr\" lang=\"fr\">", "<main id=\"en\" lang=\"en\">", "● kept", "● respectée");
        new PublishedQuality(workspace.workspace(), workspace.console()).tell();
        assertThat(workspace.said()).contains("rules kept, as of 2026-05-01.").contains("● fact_indicator_evaluation");
    }

    private List<Row> history() {
        return workspace
                .lakehouse()
                .read(CheckHistory.NAME)
                .where("not is_passed")
                .select("rule_id", "run_id")
                .collectAsList();
    }

    private static String result(String value, String explanation) {
        return "I1,2024-2025,actual,1," + value + ",,,,,met," + explanation + ",,2025-06-30\n";
    }
}
