package org.vigie.transforms.quality.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableName;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.quality.checks.NamedChecks;
import org.vigie.transforms.quality.deequ.DeequLinter;
import org.vigie.transforms.quality.rules.Ruleset;
import org.vigie.transforms.quality.rules.Rulesets;

@SparkTest
class RowQuarantineTest {
    private static final Ruleset PROJECTS = Rulesets.shipped(new DeequLinter(NamedChecks.names()))
            .find(new TableName("stg_project_snapshot"))
            .orElseThrow();
    private static final String ROWS = """
            project_id | project_name | organisation_id | category_name | rating_code | start_date date | end_date date | whole_life_cost decimal(18,2) | whole_life_cost_reason | known_from timestamp | delivery_id | source_file | source_line int
            P1         | Pont         | MTQ             |               | green       |                 |               | 5.00                          |                        | 2025-01-01 00:00:00  | d1          | p.csv       | 2
            P2         | Route        | MTQ             |               | green       |                 |               | -5.00                         |                        | 2025-01-01 00:00:00  | d1          | p.csv       | 3
            P3         | Quai         | MTQ             |               | red         |                 |               |                               | secret                 | 2025-01-01 00:00:00  | d1          | p.csv       | 4
            """;

    @Test
    void aRowThatBreaksAQuarantineRuleIsSetAsideAndTheOthersGoOn() {
        RowQuarantine quarantine = new RowQuarantine(PROJECTS, Set.of());
        assertRows(quarantine.kept(frame(ROWS)), "project_id\nP1\nP3\n");
        assertRows(quarantine.entries(frame(ROWS)), """
                dataset_id           | rule_id                   | state_code | delivery_id | source_file | source_line
                stg_project_snapshot | project.cost-not-negative | open       | d1          | p.csv       | 3
                """);
    }

    @Test
    void aWaivedRowStaysInTheTableAndInSight() {
        Dataset<Row> rows = frame(ROWS);
        String entry =
                new RowQuarantine(PROJECTS, Set.of()).entries(rows).first().getAs("entry_id");
        RowQuarantine waiving = new RowQuarantine(PROJECTS, Set.of(entry));
        assertThat(waiving.kept(rows).count()).isEqualTo(3);
        assertRows(waiving.entries(rows), "state_code | source_line\nwaived | 3\n");
    }

    @Test
    void nothingIsSetAsideOfNothing() {
        Dataset<Row> none = frame(ROWS).limit(0);
        assertThat(new RowQuarantine(PROJECTS, Set.of()).kept(none).count()).isZero();
        assertThat(new RowQuarantine(PROJECTS, Set.of()).entries(none).count()).isZero();
    }
}
