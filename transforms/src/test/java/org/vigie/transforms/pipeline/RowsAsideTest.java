package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.contract.quality.QualityCheckTables.FACT_QUARANTINED_ROW;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.quality.checks.NamedChecks;
import org.vigie.transforms.quality.deequ.DeequLinter;
import org.vigie.transforms.quality.gate.RowQuarantine;
import org.vigie.transforms.quality.rules.FailedRow;
import org.vigie.transforms.quality.rules.QualityRule;
import org.vigie.transforms.quality.rules.RuleVerdict;
import org.vigie.transforms.quality.rules.Ruleset;
import org.vigie.transforms.quality.rules.Rulesets;
import org.vigie.transforms.quality.rules.Severity;

@SparkTest
class RowsAsideTest {
    private static final Table PROJECTS = TableCatalog.shipped().table(new TableName("stg_project_snapshot"));
    private static final Table ENTRIES = TableCatalog.shipped().table(FACT_QUARANTINED_ROW);
    private static final Rulesets RULESETS = Rulesets.shipped(new DeequLinter(NamedChecks.names()));
    private static final String HEADER =
            "project_id | project_name | organisation_id | category_name | rating_code | start_date date | end_date date"
                    + " | whole_life_cost decimal(18,2) | whole_life_cost_reason | known_from timestamp | delivery_id"
                    + " | source_file | source_line int";
    private static final String SOUND =
            "\nP1 | Pont | MTQ | | green | | | 5.00 | | 2025-01-01 00:00:00 | d1 | p.csv | 2";
    private static final String BELOW_ZERO =
            "\nP2 | Route | MTQ | | green | | | -5.00 | | 2025-01-01 00:00:00 | d1 | p.csv | 3";
    private static final String BELOW_ZERO_TOO =
            "\nP3 | Quai | MTQ | | green | | | -1.00 | | 2025-01-01 00:00:00 | d1 | p.csv | 4";

    @TempDir
    Path folder;

    private RowsAside aside(SparkSession spark, Set<String> waived) {
        Workspace workspace = new Workspace(folder);
        return new RowsAside(new Lakehouse(workspace, spark), RULESETS, waived, new MadeTables(workspace));
    }

    @Test
    void aRuleNamesTheRowsThatWereSetAsideButNoneThatIsLetPass(SparkSession spark) {
        Ruleset ruleset = RULESETS.find(PROJECTS.name()).orElseThrow();
        QualityRule rule = ruleset.of(Severity.QUARANTINE).get(0);
        Dataset<Row> rows = frame(HEADER + SOUND + BELOW_ZERO_TOO + BELOW_ZERO);
        List<Row> entries = new RowQuarantine(ruleset, Set.of())
                .entries(rows)
                .orderBy("source_line")
                .collectAsList();
        String second = entries.get(0).getAs("entry_id");
        String third = entries.get(1).getAs("entry_id");

        RowsAside all = aside(spark, Set.of());
        assertRows(all.kept(PROJECTS, rows), "project_id\nP1");
        all.write(ENTRIES);
        assertThat(all.open(Set.of(second, third, "none"))).containsExactlyInAnyOrder(second, third);
        assertThat(all.countedIn(List.of(RuleVerdict.passed(rule, 1))))
                .containsExactly(new RuleVerdict(rule, false, 3, 2, List.of(open(second, 3), open(third, 4))));

        RowsAside some = aside(spark, Set.of(second));
        assertRows(some.kept(PROJECTS, rows), "project_id\nP1\nP2");
        some.write(ENTRIES);
        assertThat(some.open(Set.of(second, third))).containsExactly(third);
        assertThat(some.countedIn(List.of(new RuleVerdict(rule, false, 2, 1, List.of()))))
                .containsExactly(new RuleVerdict(rule, false, 3, 1, List.of(open(third, 4))));
    }

    private static FailedRow open(String entry, int line) {
        return new FailedRow("entry_id=" + entry, Optional.of(new FailedRow.Source("p.csv", line)));
    }
}
