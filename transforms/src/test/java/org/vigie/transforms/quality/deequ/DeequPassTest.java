package org.vigie.transforms.quality.deequ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.frame;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.vigie.contract.Column;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Disclosure;
import org.vigie.contract.Label;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.quality.rules.Demand;
import org.vigie.transforms.quality.rules.Dimension;
import org.vigie.transforms.quality.rules.OwnerRole;
import org.vigie.transforms.quality.rules.QualityRule;
import org.vigie.transforms.quality.rules.RuleVerdict;
import org.vigie.transforms.quality.rules.Severity;

@SparkTest
class DeequPassTest {
    private static final Label TEXT = new Label("{failed} sur {checked}", "{failed} of {checked}");
    private static final Table TABLE = new Table(
            new TableName("fact_sample"),
            TEXT,
            TEXT,
            Disclosure.OPEN,
            List.of(column("sample_id"), column("age"), column("source_file"), column("source_line")),
            List.of("sample_id"));
    private static final String ROWS = """
            sample_id | age int | source_file | source_line int
            a         | 18      | s.csv       | 2
            b         | 40      | s.csv       | 3
            c         |         | s.csv       | 4
            """;

    @Test
    void whatIsTriviallyTruePassesAndWhatIsTriviallyFalseFails() {
        assertThat(verdicts(ROWS, dqdl("IsComplete \"sample_id\""), holds("true"), dqdl("RowCount = 3")))
                .extracting(RuleVerdict::passed, RuleVerdict::checked, RuleVerdict::failed)
                .containsExactly(tuple(true, 3, 0), tuple(true, 3, 0), tuple(true, 1, 0));
        assertThat(verdicts(ROWS, dqdl("IsComplete \"age\""), holds("false"), dqdl("RowCount = 4")))
                .extracting(RuleVerdict::passed, RuleVerdict::checked, RuleVerdict::failed)
                .containsExactly(tuple(false, 3, 1), tuple(false, 3, 3), tuple(false, 1, 1));
    }

    @Test
    void aFailingRowIsNamedWithItsFileAndLine() {
        RuleVerdict verdict = verdicts(ROWS, holds("age < 40")).get(0);
        assertThat(verdict.examples())
                .extracting(row -> row.label().en())
                .containsExactly("sample_id=b (s.csv, line 3)", "sample_id=c (s.csv, line 4)");
        assertThat(verdict.message().fr()).isEqualTo("2 sur 3");
    }

    @Test
    void onlyTheRowsSpokenOfAreJudged() {
        assertThat(verdicts(
                        ROWS,
                        new Demand.Condition("age < 40", Optional.of("age is not null")),
                        new Demand.Condition("age < 40", Optional.of("sample_id = 'z'")),
                        dqdl("ColumnValues \"sample_id\" in [\"a\"] where \"age = 18\""),
                        dqdl("ColumnValues \"sample_id\" in [\"a\"] where \"age = 40\"")))
                .extracting(RuleVerdict::passed, RuleVerdict::checked, RuleVerdict::failed)
                .containsExactly(tuple(false, 2, 1), tuple(true, 0, 0), tuple(true, 1, 0), tuple(false, 1, 1));
    }

    @Test
    void anEmptyTableBreaksNoRuleAboutItsRows() {
        String empty = "sample_id | age int | source_file | source_line int\n";
        assertThat(verdicts(
                        empty,
                        dqdl("IsComplete \"age\""),
                        dqdl("IsUnique \"sample_id\""),
                        dqdl("ColumnValues \"sample_id\" in [\"a\"]"),
                        holds("age > 3"),
                        dqdl("RowCount > 0")))
                .extracting(RuleVerdict::passed)
                .containsExactly(true, true, true, true, false);
    }

    @Test
    void missingValuesAreTheRulesMatter() {
        assertThat(verdicts(
                        ROWS,
                        dqdl("Completeness \"age\" > 0.9"),
                        holds("age >= 18"),
                        holds("age is null or age >= 18")))
                .extracting(RuleVerdict::passed, RuleVerdict::failed)
                .containsExactly(Tuple.tuple(false, 1L), Tuple.tuple(false, 1L), Tuple.tuple(true, 0L));
    }

    private static Tuple tuple(boolean passed, long checked, long failed) {
        return Tuple.tuple(passed, checked, failed);
    }

    private static List<RuleVerdict> verdicts(String rows, Demand... demands) {
        Dataset<Row> frame = frame(rows);
        List<QualityRule> rules = List.of(demands).stream()
                .map(demand -> new QualityRule(
                        "sample." + Math.abs(demand.hashCode()),
                        TABLE.name(),
                        Dimension.VALIDITY,
                        Severity.BLOCK,
                        OwnerRole.DATA_STEWARD,
                        demand,
                        TEXT,
                        TEXT,
                        "rules.yml",
                        1))
                .toList();
        return DeequPass.judge(frame, TABLE, rules);
    }

    private static Demand dqdl(String text) {
        return new Demand.Dqdl(text);
    }

    private static Demand holds(String sql) {
        return new Demand.Condition(sql, Optional.empty());
    }

    private static Column column(String name) {
        return new Column(name, ColumnType.Plain.STRING, true, TEXT);
    }
}
