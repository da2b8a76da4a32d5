package org.vigie.transforms.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;
import static org.vigie.testkit.Frames.none;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.improvement.ImprovementTables;
import org.vigie.contract.rooms.RoomTables;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.quality.WorkloadFindings;

/** Action plans, improvements, and what units put first. */
@SparkTest
class ImprovementTest {
    private static final LocalDate AS_OF = LocalDate.parse("2024-06-30");

    @Test
    @Tag("C21")
    void c21EachMeasureOfEachAxisIsTraceableFromItsPlaceInTheReportToItsState() {
        Dataset<Row> measures = like(ImprovementTables.STG_ACTION_PLAN_MEASURE, """
                measure_id | action_plan_id | axis_id | axis_name_en | name_en  | source_reference
                m1         | pa             | a1      | First        | Quality  | Annexe 1
                m2         | pa             | a1      | First        | Calendar | Annexe 1
                m3         | pa             | a2      | Second       | Index    | Annexe 1
                m4         | pa             | a3      | Third        | Reports  | Annexe 1
                """);
        Dataset<Row> carried = like(ImprovementTables.STG_MEASURE_ACTION, """
                measure_id | action_id
                m1         | t1
                m1         | t2
                m2         | t2
                m2         | t3
                m3         | t1
                m4         | t9
                """);
        Dataset<Row> statuses = like(RoomTables.FACT_ACTION_STATUS, """
                action_id | status_code | counted_due_code | is_current boolean | snapshot_date date
                t1        | done        | late             | true               | 2024-05-01
                t2        | under_way   | not_due          | true               | 2024-06-01
                t2        | done        | not_counted      | false              | 2024-05-01
                t3        | under_way   | late             | true               | 2024-04-01
                """);
        Dataset<Row> states = FactActionPlanMeasure.build(measures, carried, statuses);
        assertRows(states.join(DimActionPlan.build(measures), "measure_key"), """
                axis_name_en | name_en  | source_reference | status_code | status_name_fr | action_count | done_action_count | late_action_count | latest_snapshot_date
                First        | Quality  | Annexe 1         | under_way   | En cours       | 2            | 1                 | 0                 | 2024-06-01
                First        | Calendar | Annexe 1         | late        | En retard      | 2            | 0                 | 1                 | 2024-06-01
                Second       | Index    | Annexe 1         | done        | Faite          | 1            | 1                 | 0                 | 2024-05-01
                Third        | Reports  | Annexe 1         | not_started | Non amorcée    | 0            | 0                 | 0                 |
                """);
    }

    @Test
    @Tag("C27")
    void c27EachA3CarriesItsProblemCauseCountermeasureAndAMeasuredEffectOrNone() {
        Dataset<Row> improvements = like(ImprovementTables.STG_IMPROVEMENT, """
                improvement_id | organisation_id | method_code | problem_en | cause_en | countermeasure_en | opened_date date | closed_date date | effect_code | indicator_id | effect_value decimal(28,6)
                x1             | MSS             | lean        | Late       | Shifts   | Move them         | 2023-05-01       | 2023-06-10       | measured    | i1           | 2.5
                x2             | MSS             | voodoo      | Late       | Shifts   | Move them         | 2023-03-31       | 2024-07-01       | none        | i1           | 9
                x3             | XXX             | a3          | Late       | Shifts   | Move them         | 2023-05-01       | 2023-04-01       | measured    |              | 2.5
                """);
        Dataset<Row> indicators = frame("""
                indicator_id | indicator_key bigint
                i1           | 71
                """);
        assertRows(
                FactImprovement.build(improvements, indicators, organisations(), periods(), AS_OF)
                        .join(frame(METHODS), "method_key"),
                """
                improvement_id | method | organisation_key | period_key | indicator_key | problem_en | cause_en | countermeasure_en | is_closed | day_count | effect_code | effect_value
                x1             | lean   | 31               | 7          | 71            | Late       | Shifts   | Move them         | true      | 40        | measured    | 2.500000
                x2             | ?      | 30               | 6          | 71            | Late       | Shifts   | Move them         | false     |           | none        |
                x3             | a3     | -1               | 7          | -2            | Late       | Shifts   | Move them         | true      |           | not_told    |
                """);
    }

    private static final String METHODS = "method_key bigint | method\n" + SurrogateKey.ofText("lean") + " | lean\n"
            + SurrogateKey.ofText("a3") + " | a3\n-1 | ?\n";

    @Test
    @Tag("C34")
    void c34MoreActivePrioritiesThanAgreedRaiseANotice() {
        StringBuilder rankings = new StringBuilder(
                "unit_id | work_file_id | ranked_date date | rank int | is_active boolean | priority_id\n");
        for (int rank = 1; rank <= 3; rank++) {
            rankings.append("u1 | d%d | 2024-05-01 | %d | true | p1%n".formatted(rank, rank));
            rankings.append("u2 | d%d | 2024-05-01 | %d | %b |%n".formatted(rank, rank, rank < 3));
            rankings.append("u1 | d%d | 2024-04-01 | %d | true |%n".formatted(rank, rank));
        }
        Dataset<Row> units = frame("""
                unit_id | unit_key bigint | organisation_id | valid_from date | valid_to date | is_current boolean
                u1      | 81              | MSS             | 1900-01-01      | 9999-12-31    | true
                u2      | 82              | MSS             | 1900-01-01      | 9999-12-31    | true
                """);
        Dataset<Row> priorities = frame("""
                priority_id | priority_key bigint | is_current boolean
                p1          | 91                  | true
                p1          | 90                  | false
                """);
        Dataset<Row> ranked = FactPriorityRanking.build(
                like(ImprovementTables.STG_UNIT_PRIORITY, rankings.toString()), units, priorities);
        assertRows(ranked.where("work_file_id = 'd1'"), """
                unit_key | ranked_date | rank | is_current | priority_key
                81       | 2024-05-01  | 1    | true       | 91
                81       | 2024-04-01  | 1    | false      | -2
                82       | 2024-05-01  | 1    | true       | -2
                """);
        Dataset<Row> workload = FactUnitWorkload.build(ranked, new WorkloadPolicy(2));
        assertRows(workload, """
                unit_key | ranked_date | active_count | agreed_maximum | counted_load_code
                81       | 2024-05-01  | 3            | 2              | over
                81       | 2024-04-01  | 3            | 2              | earlier
                82       | 2024-05-01  | 2            | 2              | within
                """);
        assertRows(WorkloadFindings.build(workload, units), """
                kind_code                  | subject_id | organisation_id | message_en
                too_many_active_priorities | u1         | MSS             | Unit 'u1' has 3 active files for an agreed maximum of 2.
                """);
        assertThat(WorkloadPolicy.shipped().agreedMaximum()).isPositive();
    }

    @Test
    void nothingMakesNothing() {
        Dataset<Row> rankings = none(ImprovementTables.FACT_PRIORITY_RANKING);
        assertRows(FactUnitWorkload.build(rankings, new WorkloadPolicy(2)), "unit_key");
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                MSS             | 30                      | 1900-01-01      | 2023-04-01    | false
                MSS             | 31                      | 2023-04-01      | 9999-12-31    | true
                MFA             | 40                      | 1900-01-01      | 9999-12-31    | true
                """);
    }

    private static Dataset<Row> periods() {
        return frame("""
                period_id | period_key bigint | granularity_code | start_date date | end_date date
                2022-2023 | 6                 | fiscal_year      | 2022-04-01      | 2023-03-31
                2023-2024 | 7                 | fiscal_year      | 2023-04-01      | 2024-03-31
                2024-2025 | 8                 | fiscal_year      | 2024-04-01      | 2025-03-31
                2025-2026 | 9                 | fiscal_year      | 2025-04-01      | 2026-03-31
                """);
    }
}
