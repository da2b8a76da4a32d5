package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.RefusedException;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Manifest.TableVersion;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.ingestion.landing.LandedTables;
import org.vigie.ingestion.landing.Quarantine;
import org.vigie.lakehouse.PublicationFolder;
import org.vigie.lakehouse.Storage;
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

    private BlankWorkspace workspace;
    private PublicationFolder publications;

    @BeforeEach
    void makeWorkspace(SparkSession spark) throws IOException {
        workspace = new BlankWorkspace(folder.resolve("w"), spark);
        publications = workspace.publications();
        workspace.append("organisations.csv", "MSS,2020-04-01,Santé,Health,ministry,Ministère,Ministry,,,,,true\n");
        workspace.append("missions.csv", "M1,Soins,Care,M,Santé,Health,1\n");
        workspace.append("plan-elements.csv", "E1,objective,MSS,,Réduire les délais,Shorten waits\n");
        workspace.append("plan-element-missions.csv", "E1,M1,1\n");
        workspace.write("indicators.csv", INDICATORS + indicator("I1") + indicator("I2"));
        workspace.append("indicator-organisations.csv", "I1,MSS,lead,\nI2,MSS,lead,\n");
        workspace.write("targets.csv", TARGETS + target("I1", "30") + target("I2", "10"));
        workspace.append("results.csv", result("I1", "25") + result("I2", "25"));
    }

    @Test
    void aWorkspaceLivesThroughItsYear() throws IOException {
        workspace.refresh();
        String first = publications.current().orElseThrow();
        assertThat(workspace.said())
                .contains("2 read =         2 landed + 0 quarantined")
                .contains("ready in");
        assertThat(publications.manifest(first).tables())
                .as("what is added up is pinned beside its rows")
                .anySatisfy(table -> {
                    assertThat(table.table()).isEqualTo("agg_evaluation_organisation_period");
                    assertThat(table.rows()).isEqualTo(2);
                })
                .extracting(TableVersion::table)
                .containsAll(TableCatalog.shipped().rollups().stream()
                        .map(rollup -> rollup.name().value())
                        .toList());

        workspace.refresh();
        assertThat(publications.ids()).containsExactly(first);
        assertThat(workspace.said())
                .contains("Nothing new: all 10 files had been received already. Publication " + first);

        refusesAndKeepsServing(first);

        workspace.write("targets.csv", TARGETS + target("I1", "20") + target("I2", "10"));
        workspace.refresh();
        String second = publications.current().orElseThrow();
        assertThat(publications.ids()).containsExactly(first, second);
        assertThat(publications.manifest(second).previous()).contains(first);
        assertThat(Inbox.present(
                        workspace.workspace(),
                        WorkspaceConfig.of(workspace.workspace()).feeds()))
                .as("what was refused was replaced since")
                .hasSize(10)
                .doesNotContainAnyElementsOf(new Quarantine(workspace.lakehouse())
                        .rejected().stream()
                                .map(Quarantine.Rejected::deliveryId)
                                .toList());

        publications.makeCurrent(first);
        workspace.refresh();
        assertThat(publications.current()).contains(first);
        assertThat(workspace.said()).contains("readers were rolled back to " + first);

        publications.makeCurrent(second);
        refusesWithoutWhatWasLanded();
        Storage.remove(workspace.workspace().table(DIM_ORGANISATION));
        workspace.refresh();
        assertThat(workspace.said())
                .contains("Tables of publication " + second + " deleted since: 1; they are made again.");
        assertThat(publications.ids())
                .hasSize(3)
                .endsWith(publications.current().orElseThrow());
        workspace.refresh();
        assertThat(workspace.said()).contains("Nothing new").doesNotContain("deleted since");

        publications.makeCurrent(second);
        workspace.refresh();
        assertThat(workspace.said())
                .contains("Tables of publication " + second + " deleted since: 1. Only the embedded engine can answer");
        String third = publications.ids().get(2);
        publications.makeCurrent(third);
        Storage.remove(workspace.workspace().warehouse());
        workspace.refresh();
        assertThat(workspace.said())
                .contains("Nothing new")
                .containsPattern("Tables of publication " + third + " deleted since: \\d+, and what was landed too.")
                .endsWith("./vigie refresh " + workspace.workspace().root() + " --full\n");
        assertThat(publications.ids()).hasSize(3);
    }

    /** Without the list of deliveries, those whose files left the inbox would be forgotten. */
    private void refusesWithoutWhatWasLanded() throws IOException {
        refusesWithout(new TableName("landed_plans_targets"));
        refusesWithout(LandedTables.DELIVERY);
    }

    private void refusesWithout(TableName landed) throws IOException {
        Path place = workspace.workspace().table(landed);
        Path elsewhere = place.resolveSibling("elsewhere");
        Files.move(place, elsewhere);
        assertThatThrownBy(workspace::refresh)
                .isInstanceOf(EnvironmentException.class)
                .hasMessage("Tables of deliveries received are gone: warehouse/landed/" + landed
                        + ". Put them back in their place in "
                        + workspace.workspace().root()
                        + ". Without a copy, make a new workspace (./vigie init) and deliver there again; the publications"
                        + " of this one are still served.");
        Files.move(elsewhere, place);
        workspace.refresh();
        assertThat(workspace.said()).contains("Nothing new").doesNotContain("deleted since");
    }

    /** Each fault is told, each of its records is in quarantine, and readers keep what they had. */
    private void refusesAndKeepsServing(String served) throws IOException {
        String good = workspace.read("targets.csv");
        refused(served, good.substring(0, good.length() - 20).getBytes(StandardCharsets.UTF_8), "ends in the middle");
        refused(
                served,
                good.replace("at_most", "at_most\u00e9").getBytes(StandardCharsets.ISO_8859_1),
                "Byte 0xE9 on line 2");
        refused(
                served,
                good.replace("low_value", "target_value").getBytes(StandardCharsets.UTF_8),
                "The header names more than once: target_value.");
        workspace.write("targets.csv", good);
    }

    private void refused(String served, byte[] bytes, String told) throws IOException {
        workspace.write("targets.csv", bytes);
        assertThatThrownBy(workspace::refresh)
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("1 file refused: targets.csv. Nothing was published");
        assertThat(publications.current()).contains(served);
        assertThat(workspace.said()).contains(told).contains("2 read =         0 landed + 2 quarantined – REFUSED");
    }

    @Test
    void aMissingFileIsNamedBeforeAnythingIsDone() throws IOException {
        Files.delete(workspace.workspace().inbox().resolve("budgets.csv"));
        assertThatThrownBy(workspace::refresh)
                .isInstanceOf(EnvironmentException.class)
                .hasMessageStartingWith("1 expected file missing: inbox/budgets.csv (plans.budgets).");
        assertThat(publications.ids()).isEmpty();
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
}
