package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.contract.quality.QualityCheckTables.FACT_QUARANTINED_ROW;
import static org.vigie.testkit.Frames.frame;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.Language;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;

/** Rows that a rule set aside are no rejected records, but quarantine is not empty where there are any. */
@SparkTest
class QuarantineReportTest {
    private static final String ENTRY = "ab".repeat(32);

    @TempDir
    Path folder;

    @Test
    void aRowThatBreaksARuleIsInQuarantine(SparkSession spark) {
        Workspace workspace = new Workspace(folder);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        QuarantineReport report = new QuarantineReport(
                workspace, new Console(out, out, Language.EN), existing -> new Lakehouse(existing, spark), true);

        report.list();
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo("Quarantine is empty.\n");

        try (Lakehouse lakehouse = new Lakehouse(workspace, spark)) {
            lakehouse.write(TableCatalog.shipped().table(FACT_QUARANTINED_ROW), frame("""
                    entry_id | dataset_id | rule_id | state_code | reason_fr | reason_en | delivery_id | source_file | source_line int
                    %s | stg_project_snapshot | project.cost-not-negative | open | Corrigez | Mend | d1 | p.csv | 3
                    """.formatted(ENTRY)));
        }
        said.reset();
        report.list();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("p.csv ")
                .contains(" 3  project.cost-not-negative ", " open ")
                .endsWith(ENTRY + "\n");

        said.reset();
        report.show();
        report.export(folder.resolve("returned"));
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .containsOnly("No rejected record is waiting. Rows that break a rule, with their entries:"
                        + " ./vigie quarantine " + workspace.root() + " list");
    }
}
