package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.contract.quality.QualityCheckTables.FACT_DQ_CHECK;
import static org.vigie.contract.quality.QualityCheckTables.FACT_SERIES_VALUE;
import static org.vigie.contract.quality.QualityTables.FACT_QUALITY_FINDING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.quality.desk.Decision;
import org.vigie.transforms.quality.desk.Decisions.Taken;
import org.vigie.transforms.quality.desk.FindingHistory;
import org.vigie.transforms.quality.rules.OwnerRole;
import org.vigie.transforms.quality.series.SeriesHistory;

/** A steward's decisions, from the finding over the refreshes that follow. */
@SparkTest
class StewardDeskTest {
    /** Before the refresh of the test, as a decision is. */
    private static final Instant NOW = Instant.parse("2026-04-30T12:00:00Z");

    private static SparkSession spark;
    private static BlankWorkspace refreshed;

    private BlankWorkspace workspace;

    @BeforeAll
    static void sixYearsOfWhichTheLastIsAThousandTimesTooHigh(SparkSession session, @TempDir Path folder)
            throws IOException {
        spark = session;
        BlankWorkspace workspace = new BlankWorkspace(folder.resolve("w"), spark);
        workspace.append("organisations.csv", "MSS,2015-04-01,Santé,Health,ministry,Ministère,Ministry,,,,,true\n");
        workspace.append("plan-elements.csv", "E1,objective,MSS,,Réduire les délais,Shorten waits\n");
        budgets(workspace, 2019, 1000, 1100, 1050, 1000, 1020, 1_030_000);
        workspace.refresh();
        refreshed = workspace;
    }

    @BeforeEach
    void goesOnFromThere(@TempDir Path folder) throws IOException {
        workspace = refreshed.copied(folder.resolve("w"));
    }

    @Test
    void anUnusualValueIsFoundJudgedAndRemembered() throws IOException {
        List<String> found = anomalies("state_code", "message_en");
        assertThat(found)
                .containsExactly(
                        "open, Amount of the organisation, 2024-2025: 1,030,000, against 1,020 a year before.");
        assertThat(anomalies("message_fr"))
                .containsExactly(
                        "Montant de l'organisation, 2024-2025\u00a0: 1\u202f030\u202f000, contre 1\u202f020 un an"
                                + " plus tôt.");
        long measured = rows(SeriesHistory.NAME);
        long changes = rows(FindingHistory.NAME);

        decide(Decision.REAL_CHANGE, "Nouveau programme");
        workspace.refresh();
        assertThat(anomalies("state_code"))
                .as("a real change is no anomaly again")
                .containsExactly("resolved");
        assertThat(verdict()).isEqualTo("real_change");
        assertThat(rows(SeriesHistory.NAME)).as("nothing new was measured").isEqualTo(measured);
        assertThat(rows(FindingHistory.NAME)).isEqualTo(changes + 1);

        decide(Decision.DATA_ERROR, "Le ministère parlait de milliers");
        workspace.refresh();
        assertThat(verdict()).isEqualTo("data_error");
        assertThat(anomalies("state_code", "decision_code", "decided_by_code"))
                .containsExactly("acknowledged, data_error, data_steward");

        budgets(2019, 1000, 1100, 1050, 1000, 1020, 1030);
        workspace.refresh();
        assertThat(verdict()).isEqualTo("usual");
        assertThat(anomalies("state_code")).containsExactly("resolved");
        long afterwards = rows(FindingHistory.NAME);
        workspace.refresh();
        assertThat(workspace.said()).contains("Nothing new");
        assertThat(rows(FindingHistory.NAME)).isEqualTo(afterwards);
    }

    @Test
    void aDecisionNamesARoleAReasonAndAFindingOfItsKind() {
        assertThatThrownBy(() -> decide(Decision.REAL_CHANGE, " ")).hasMessageContaining("A decision says why.");
        assertThatThrownBy(() -> decide(OwnerRole.DELIVERING_ORGANISATION, Decision.DATA_ERROR, "Non"))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("The organisation that delivered cannot judge its own delivery.");
        assertThatThrownBy(() -> decide(Decision.WAIVE, "Plus tard")).hasMessageContaining("A waiver says until when.");
        assertThatThrownBy(() -> StewardDecisions.role("Marie")).hasMessageContaining("names a role, not a person");
        assertThat(new StewardDecisions(workspace.workspace()).all()).isEmpty();
    }

    @Test
    @Tag("slow")
    void aDifferenceToTheContractBecomesARuleOnlyWhenAccepted() throws IOException {
        budgets(2019, 1000, 1100, 1050, 1000, 1020, 1030);
        workspace.refresh();
        ProfileDesk desk = new ProfileDesk(workspace.workspace(), workspace.console(), this::opened);
        desk.tell("stg_budget");
        assertThat(workspace.said())
                .contains("stg_budget: 6 rows", "Δ stg-budget.amount-not-negative", "Δ stg-budget.amount-range")
                .contains("seen from 1000.00 to 1100.00; the contract has no bounds")
                .doesNotContain("Δ stg-budget.delivery-id", "Δ stg-budget.source-file", "Δ stg-budget.known-from");
        assertThat(workspace.workspace().root().resolve("quality")).doesNotExist();
        assertThatThrownBy(() -> desk.accept("stg-budget.amount-rang", OwnerRole.DATA_STEWARD, "Connu"))
                .hasMessageContaining("Did you mean 'stg-budget.amount-range'?");

        desk.accept("stg-budget.amount-range", OwnerRole.DATA_STEWARD, "Bornes du programme");
        assertThat(Files.readString(workspace.workspace().root().resolve("quality/stg_budget/rules.yml")))
                .contains("# data_steward: Bornes du programme", "- id: stg-budget.amount-range", "severity: warn");
        workspace.refresh();
        assertThat(check()).containsExactly("true, 6, 0");
        assertThatThrownBy(() -> desk.accept("stg-budget.amount-range", OwnerRole.DATA_STEWARD, "Encore"))
                .as("what a rule says already is no difference")
                .isInstanceOf(DefinitionException.class);

        budgets(2019, 1000, 1100, 1050, 1000, 1020, 1200);
        workspace.refresh();
        assertThat(check()).containsExactly("false, 6, 1");
    }

    private List<String> check() {
        return workspace
                .lakehouse()
                .read(FACT_DQ_CHECK)
                .where("is_latest and rule_id = 'stg-budget.amount-range'")
                .select("is_passed", "checked_count", "failed_count")
                .collectAsList()
                .stream()
                .map(row -> row.mkString(", "))
                .toList();
    }

    private void decide(Decision decision, String why) {
        decide(OwnerRole.DATA_STEWARD, decision, why);
    }

    private void decide(OwnerRole by, Decision decision, String why) {
        String id = anomalies("finding_id").get(0).substring(0, 12);
        new FindingDesk(workspace.workspace(), workspace.console(), this::opened)
                .decide(new Taken(id, decision, Optional.empty(), by, NOW, why));
    }

    @Test
    void aFindingIsToldWithItsYear() {
        new FindingDesk(workspace.workspace(), workspace.console(), this::opened)
                .list(new FindingDesk.Wanted(Optional.empty(), Optional.empty(), Optional.empty(), true));
        assertThat(workspace.said())
                .containsPattern("\n[0-9a-f]{12}  Unusual value – budget.amount actual/MSS, 2024-2025 – open"
                        + " \\(data steward\\)\n      Amount of the organisation, 2024-2025: 1,030,000,");
    }

    private Lakehouse opened(Workspace existing) {
        return new Lakehouse(existing, spark);
    }

    private String verdict() {
        return workspace
                .lakehouse()
                .read(FACT_SERIES_VALUE)
                .where("series_id = 'budget.amount' and period_id = '2024-2025'")
                .first()
                .getAs("verdict_code");
    }

    private List<String> anomalies(String... columns) {
        return workspace
                .lakehouse()
                .read(FACT_QUALITY_FINDING)
                .where("kind_code = 'series_anomaly'")
                .selectExpr(columns)
                .collectAsList()
                .stream()
                .map(row -> row.mkString(", "))
                .sorted()
                .toList();
    }

    private long rows(TableName table) {
        return workspace.lakehouse().read(table).count();
    }

    private void budgets(int firstYear, int... amounts) throws IOException {
        budgets(workspace, firstYear, amounts);
    }

    private static void budgets(BlankWorkspace workspace, int firstYear, int... amounts) throws IOException {
        String header = workspace.read("budgets.csv").lines().findFirst().orElseThrow();
        StringBuilder file = new StringBuilder(header).append('\n');
        for (int index = 0; index < amounts.length; index++) {
            int year = firstYear + index;
            file.append("MSS,E1,%d-%d,actual,%d.00\n".formatted(year, year + 1, amounts[index]));
        }
        workspace.write("budgets.csv", file.toString());
    }
}
