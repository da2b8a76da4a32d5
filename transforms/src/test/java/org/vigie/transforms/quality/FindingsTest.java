package org.vigie.transforms.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.performance.PerformanceTables;
import org.vigie.testkit.SparkTest;

@SparkTest
class FindingsTest {
    private static final String EVALUATION = "indicator_key bigint | organisation_key bigint | is_different boolean"
            + " | declared_status_code | computed_status_code | target_kind_code | target_value decimal(28,6)"
            + " | low_value decimal(28,6) | high_value decimal(28,6) | actual_value decimal(28,6) | due_date date\n";

    @Test
    void aDifferenceNamesBothStatusesTheTargetAndTheResultInBothLanguages() {
        Dataset<Row> findings = findings("1 | 11 | true | met | not_met | at_least | 80.5 | | | 79.25 | 2017-03-31");
        Row finding = findings.first();
        assertThat(findings.count()).isEqualTo(1);
        assertThat(finding.<String>getAs("kind_code")).isEqualTo("declared_differs_from_computed");
        assertThat(finding.<String>getAs("message_fr"))
                .isEqualTo("Statut déclaré «\u00a0Atteint\u00a0», calculé «\u00a0Non atteint\u00a0»\u00a0:"
                        + " cible ≥\u00a080,5, résultat 79,25.");
        assertThat(finding.<String>getAs("message_en"))
                .isEqualTo("Declared status 'Met', computed 'Not met': target ≥\u00a080.5, result 79.25.");
        assertThat(finding.<String>getAs("remedy_en"))
                .isEqualTo("Check target, result and status with the organisation. Both statuses stay published.");
    }

    @Test
    void oneEvaluationMayHaveSeveralFindings() {
        assertRows(findings("""
                1  | 11 | false | met | met    | range    |    | 80 | 0 | 5 |
                2  | 11 | false | met | future | none     |    |    |   |   |
                1  | -1 | false | met | met    | at_least |    |    |   | 5 | 2017-03-31
                -1 | 11 | false | met | met    | text     |    |    |   | 5 | 2017-03-31
                """), """
                subject_id | kind_code                   | severity_code | organisation_id | fiscal_year
                i1         | band_inverted               | error         | AGR             | 2016-2017
                i1         | target_without_year         | information   | AGR             | 2016-2017
                i2         | target_without_value        | warning       | AGR             | 2016-2017
                i2         | indicator_without_direction | error         | AGR             | 2016-2017
                i1         | target_without_value        | warning       | unknown         | 2016-2017
                i1         | organisation_unknown        | error         | unknown         | 2016-2017
                unknown    | indicator_unknown           | error         | AGR             | 2016-2017
                """);
    }

    @Test
    void anIdentifierOfTwoLevelsIsToldOnce() {
        assertRows(PlanElementFindings.build(frame("""
                plan_element_code | level_code          | name_fr | name_en | organisation_id | delivery_id | source_file | source_line int
                AGR-1             | programme           | Prog    | Prog    | AGR             | d           | program.csv | 7
                AGR-1             | core_responsibility | Resp    | Resp    | AGR             | d           | crso.csv    | 9
                AGR-2             | programme           | Autre   | Other   | AGR             | d           | program.csv | 8
                """)), """
                kind_code                               | subject_id | source_file | source_line | message_en
                id_is_programme_and_core_responsibility | AGR-1      | program.csv | 7           | 'AGR-1' is both the programme 'Prog' and the core responsibility 'Resp'.
                """);
    }

    @Test
    void eachRecordOfAnUnknownCoreResponsibilityIsAFinding() {
        Dataset<Row> records = frame("""
                cr_id  | dept_code | delivery_id | source_file | source_line int
                RCMP-1 | RCMP      | d           | cr.csv      | 2
                FO-1   | FO        | d           | cr.csv      | 3
                """);
        assertRows(CoreResponsibilityFindings.build(records, records.limit(0), frame("id\nFO-1")), """
                kind_code                   | subject_id | organisation_id | source_line
                core_responsibility_unknown | RCMP-1     | RCMP            | 2
                """);
    }

    @Test
    void aStewardWithoutEvaluationsHasNothingToDo() {
        assertRows(
                EvaluationFindings.build(
                        emptyFrame(TableCatalog.shipped().table(PerformanceTables.FACT_INDICATOR_EVALUATION)),
                        indicators(),
                        organisations(),
                        periods()),
                "finding_id");
    }

    private static Dataset<Row> findings(String rows) {
        Dataset<Row> evaluations = frame(EVALUATION + rows)
                .selectExpr(
                        "*",
                        "cast(null as string) as target_text_fr",
                        "cast(null as string) as target_text_en",
                        "7L as period_key",
                        "'d' as delivery_id",
                        "'i.csv' as source_file",
                        "2 as source_line");
        return EvaluationFindings.build(evaluations, indicators(), organisations(), periods());
    }

    private static Dataset<Row> indicators() {
        return frame("""
                indicator_key bigint | indicator_id | direction_code
                1                    | i1           | INCREASE
                2                    | i2           | UNKNOWN
                -1                   | unknown      | UNKNOWN
                """);
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_key bigint | organisation_id
                11                      | AGR
                -1                      | unknown
                """);
    }

    private static Dataset<Row> periods() {
        return frame("""
                period_key bigint | fiscal_year
                7                 | 2016-2017
                """);
    }
}
