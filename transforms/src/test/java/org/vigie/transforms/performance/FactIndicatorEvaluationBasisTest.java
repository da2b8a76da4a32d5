package org.vigie.transforms.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import java.time.LocalDate;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.testkit.SparkTest;

@SparkTest
class FactIndicatorEvaluationBasisTest {
    private static final String TARGETS =
            "indicator_id | organisation_id | fiscal_year | target_kind_code | target_value decimal(28,6)"
                    + " | low_value decimal(28,6) | high_value decimal(28,6) | tolerance decimal(28,6) | target_text_fr"
                    + " | target_text_en | due_date date | revision int | revision_reason_fr | revision_reason_en"
                    + " | known_from timestamp | delivery_id | source_file | source_line int\n";
    private static final String RESULTS =
            "indicator_id | organisation_id | fiscal_year | value_kind_code | revision int | value decimal(28,6)"
                    + " | value_text_fr | value_text_en | declared_status_code | explanation_fr | explanation_en"
                    + " | published_date date | known_from timestamp | delivery_id | source_file | source_line int\n";

    @Test
    void onlyWhatWasRevisedDiffersAndSaysWhy() {
        assertRows(bases("""
                        a | SAN | 2022-2023 | at_least | 80 | | | | | | 2023-03-31 | 1 |         |        | 2022-05-01 00:00:00 | t | t.csv | 2
                        a | SAN | 2022-2023 | at_least | 70 | | | | | | 2023-03-31 | 2 | Budget  | Budget | 2023-01-01 00:00:00 | t | t.csv | 3
                        b | SAN | 2022-2023 | at_least | 50 | | | | | | 2023-03-31 | 1 |         |        | 2022-05-01 00:00:00 | t | t.csv | 4
                        """, """
                        a | SAN | 2022-2023 | actual | 1 | 75 | | | met     |           |         | 2023-06-01 | 2023-06-02 00:00:00 | r | r.csv | 2
                        b | SAN | 2022-2023 | actual | 1 | 55 | | | met     |           |         | 2023-06-01 | 2023-06-02 00:00:00 | r | r.csv | 3
                        b | SAN | 2022-2023 | actual | 2 | 45 | | | not_met | Recomptés | Recount | 2023-09-01 | 2023-09-02 00:00:00 | r | r.csv | 4
                        """).where("basis_code in ('original_target', 'as_published')"), """
                indicator_key | basis_code            | target_value | actual_value | computed_status_code | in_force_status_code | is_changed | revision_reason_en
                1             | original_target       | 80.000000    | 75.000000    | not_met              | met                  | true       | Budget
                1             | as_published          | 70.000000    | 75.000000    | met                  | met                  | false      |
                2             | original_target       | 50.000000    | 45.000000    | not_met              | not_met              | false      |
                2             | as_published          | 50.000000    | 55.000000    | met                  | not_met              | true       | Recount
                """);
    }

    /** Less is better: at most 10 was promised, then at most 12; 9 was published, then counted again as 11. */
    @Test
    void whereLessIsBetterARevisionEasesTheTargetUpwards() {
        assertRows(bases("""
                        c | SAN | 2022-2023 | at_most | 10 | | | | | | 2023-03-31 | 1 |         |         | 2022-05-01 00:00:00 | t | t.csv | 2
                        c | SAN | 2022-2023 | at_most | 12 | | | | | | 2023-03-31 | 2 | Demande | Demand  | 2023-01-01 00:00:00 | t | t.csv | 3
                        """, """
                        c | SAN | 2022-2023 | actual | 1 | 9  | | | met |           |         | 2023-06-01 | 2023-06-02 00:00:00 | r | r.csv | 2
                        c | SAN | 2022-2023 | actual | 2 | 11 | | | met | Recomptés | Recount | 2023-09-01 | 2023-09-02 00:00:00 | r | r.csv | 3
                        """), """
                basis_code            | target_value | actual_value | computed_status_code | in_force_status_code | is_changed | progress_raw | revision_reason_en
                original_target       | 10.000000    | 11.000000    | not_met              | met                  | true       | 0.900000     | Demand
                as_published          | 12.000000    | 9.000000     | met                  | met                  | false      | 1.375000     | Recount
                final_target          | 12.000000    | 11.000000    | met                  | met                  | false      | 1.125000     | Demand
                original_final_target | 10.000000    | 11.000000    | not_met              | met                  | true       | 0.900000     | Demand
                """);
    }

    /** A hundred and twenty years of two indicators, some of them revised by lot: no status differs where no revision gives a reason for it. */
    @Test
    void nothingDiffersWithoutARevisionThatSaysWhy() {
        Random random = new Random(4);
        StringBuilder targets = new StringBuilder();
        StringBuilder results = new StringBuilder();
        for (int year = 1900; year < 2020; year++) {
            String indicator = random.nextBoolean() ? "a | SAN | " : "c | SAN | ";
            String when = indicator + year + "-" + (year + 1) + " | ";
            String due = " | | | | | | " + (year + 1) + "-03-31 | ";
            String kind = indicator.startsWith("a") ? "at_least | " : "at_most | ";
            for (int revision = 1; revision <= 1 + random.nextInt(2); revision++) {
                String why = revision == 1 ? " | | | " : " | Pourquoi | Why | ";
                targets.append(when)
                        .append(kind)
                        .append(random.nextInt(20))
                        .append(due)
                        .append(revision)
                        .append(why)
                        .append("2022-05-01 00:00:00 | t | t.csv | 2\n");
            }
            for (int revision = 1; revision <= 1 + random.nextInt(2); revision++) {
                String why = revision == 1 ? " | | | " : " | Recompté | Recount | ";
                results.append(when)
                        .append("actual | ")
                        .append(revision)
                        .append(" | ")
                        .append(random.nextInt(20))
                        .append(" | | | not_declared")
                        .append(why)
                        .append("2022-06-0%d | 2022-06-02 00:00:00 | r | r.csv | 3\n".formatted(revision));
            }
        }
        Dataset<Row> all = bases(targets.toString(), results.toString()).localCheckpoint();
        assertThat(all.groupBy("basis_code").count().select("count").distinct().count())
                .as("each basis judges the same indicators and years")
                .isOne();
        Dataset<Row> differing = all.where("basis_code in ('original_target', 'as_published') and is_changed")
                .localCheckpoint();
        assertThat(differing.count()).isGreaterThan(20);
        assertRows(differing.where("revision_reason_fr is null or revision_reason_en is null"), "indicator_key");
    }

    @Test
    void theLastTargetOfThePlanIsAskedOfEveryYear() {
        assertRows(bases("""
                        a | SAN | 2021-2022 | at_least | 60 | | | | | | 2022-03-31 | 1 |        |        | 2021-05-01 00:00:00 | t | t.csv | 2
                        a | SAN | 2022-2023 | at_least | 90 | | | | | |            | 1 |        |        | 2021-05-01 00:00:00 | t | t.csv | 3
                        a | SAN | 2022-2023 | at_least | 70 | | | | | |            | 2 | Budget | Budget | 2023-01-01 00:00:00 | t | t.csv | 4
                        """, """
                        a | SAN | 2021-2022 | actual | 1 | 65 | | | met | | | 2022-06-01 | 2022-06-02 00:00:00 | r | r.csv | 2
                        a | SAN | 2022-2023 | actual | 1 | 75 | | | met | | | 2023-06-01 | 2023-06-02 00:00:00 | r | r.csv | 3
                        """).where("basis_code like '%final%'"), """
                period_key | basis_code            | target_value | due_date   | is_due | computed_status_code | progress_raw
                2021       | final_target          | 70.000000    | 2023-03-31 | false  | future               | 0.750000
                2022       | final_target          | 70.000000    | 2023-03-31 | true   | met                  | 1.250000
                2021       | original_final_target | 90.000000    | 2023-03-31 | false  | future               | 0.375000
                2022       | original_final_target | 90.000000    | 2023-03-31 | true   | not_met              | 0.625000
                """);
    }

    @Test
    void nothingMakesNothing() {
        assertRows(bases("", ""), "evaluation_key");
    }

    private static Dataset<Row> bases(String targets, String results) {
        return FactIndicatorEvaluationBasis.build(
                frame(TARGETS + targets),
                frame(RESULTS + results),
                emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_INDICATOR_ORGANISATION)),
                frame("""
                        indicator_id | indicator_key bigint | plan_element_key bigint | direction_code | baseline_value decimal(28,6)
                        a            | 1                    | 10                      | INCREASE       | 50
                        a            | 1                    | 10                      | INCREASE       | 50
                        b            | 2                    | 10                      | INCREASE       | 50
                        c            | 3                    | 10                      | DECREASE       | 20
                        """).distinct(),
                frame("""
                        organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                        SAN             | 11                      | 1900-01-01      | 9999-12-31    | true
                        """),
                frame("""
                        period_id | period_key bigint | granularity_code | end_date date
                        2021-2022 | 2021              | fiscal_year      | 2022-03-31
                        2022-2023 | 2022              | fiscal_year      | 2023-03-31
                        """),
                LocalDate.of(2023, 10, 1));
    }
}
