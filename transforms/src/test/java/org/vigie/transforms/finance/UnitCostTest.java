package org.vigie.transforms.finance;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.finance.FinanceTables;
import org.vigie.contract.trajectory.TrajectoryTables;
import org.vigie.testkit.SparkTest;

/** What a unit of result costs, and why it often cannot be told. */
@SparkTest
class UnitCostTest {
    private static final String RESULTS = "trajectory_key bigint | indicator_key bigint | organisation_key bigint"
            + " | period_key bigint | plan_element_key bigint | target_basis_code | is_latest boolean"
            + " | actual_value decimal(28,6) | comparability_group int\n";
    private static final String SPENDING =
            "organisation_key bigint | period_key bigint | programme_key bigint | objective_key bigint"
                    + " | is_linked boolean | amount decimal(18,2)\n";
    private static final String SHARES = "objective_key bigint | programme_key bigint | period_key bigint"
            + " | allocation decimal(18,12) | allocation_total decimal(28,12) | is_accepted boolean\n";

    /** Programmes 51 and 52 are shared out in full over objectives 61 and 62; a part of 53 serves 63, beside all of 54. */
    private static final String WHOLE = SHARES + """
            61 | 51 | 7 | 0.75 | 1   | true
            62 | 51 | 7 | 0.25 | 1   | true
            61 | 52 | 7 | 1    | 1   | true
            63 | 53 | 7 | 0.6  | 0.6 | true
            63 | 54 | 7 | 1    | 1   | true
            """;

    private static final String SPENT = SPENDING + """
            11 | 7 | 51 | 61 | true  | 750.01
            11 | 7 | 51 | 62 | true  | 250.00
            12 | 7 | 52 | 61 | true  | 99.99
            11 | 7 | 53 | 63 | true  | 60.00
            11 | 7 | 53 | -2 | false | 40.00
            11 | 7 | 54 | 63 | true  | 5.00
            """;

    @Test
    @Tag("C13")
    void c13AUnitOfResultCostsWhatIsLinkedToItsObjectiveDividedByTheResultOfTheYear() {
        assertRows(costs(RESULTS + """
                        1 | 1 | 11 | 7 | 61 | annual | true  | 8      | 1
                        2 | 2 | 11 | 7 | 71 | annual | true  | 600    | 1
                        3 | 1 | 11 | 7 | 61 | final  | true  | 8      | 1
                        4 | 1 | 11 | 8 | 61 | annual | false | 7      | 1
                        """, SPENT, WHOLE), """
                indicator_key | organisation_key | objective_key | period_key | state_code | state_name_en | display_rank | linked_amount | result_value | unit_cost
                1             | 11               | 61            | 7          | told       | Cost known    | 0            | 850.00        | 8.000000     | 106.250000
                2             | 11               | 62            | 7          | told       | Cost known    | 0            | 250.00        | 600.000000   | 0.416667
                """);
    }

    @Test
    void whereNoCostMayBeToldTheFirstReasonStandsInItsPlace() {
        assertRows(costs(RESULTS + """
                        1  | 1 | 11 | 7 | 61 | annual | true |      | 1
                        2  | 1 | 11 | 8 | 61 | annual | true | 8    | 1
                        3  | 1 | 11 | 6 | 61 | annual | true | 5    | 1
                        4  | 2 | 11 | 7 | 61 | annual | true | 0    | 1
                        5  | 3 | 11 | 7 | 61 | annual | true | 8    | 1
                        6  | 4 | 11 | 7 | 61 | annual | true | 8    | 1
                        7  | 5 | 11 | 7 | 61 | annual | true | 8    | 1
                        8  | 6 | 11 | 7 | 61 | annual | true |      | 1
                        9  | 7 | 11 | 7 | 61 | annual | true | 8    | 1
                        10 | 8 | 11 | 7 | 63 | annual | true | 8    | 1
                        11 | 9 | 11 | 7 | 64 | annual | true | -0.5 | 1
                        12 | 8 | 12 | 7 | 64 | annual | true | 8    | 1
                        """, SPENT, WHOLE), """
                indicator_key | organisation_key | period_key | state_code            | linked_amount | result_value | unit_cost | year_before_unit_cost
                1             | 11               | 7          | no_result             | 850.00        |              |           |
                1             | 11               | 7          | no_result             | 850.00        |              |           |
                1             | 11               | 6          | no_amount             |               | 5.000000     |           |
                2             | 11               | 7          | result_not_positive   | 850.00        | 0.000000     |           |
                3             | 11               | 7          | cumulative            | 850.00        | 8.000000     |           |
                4             | 11               | 7          | not_additive          | 850.00        | 8.000000     |           |
                5             | 11               | 7          | not_additive          | 850.00        | 8.000000     |           |
                6             | 11               | 7          | less_wanted           | 850.00        |              |           |
                7             | 11               | 7          | not_a_result          | 850.00        | 8.000000     |           |
                8             | 11               | 7          | allocation_incomplete | 65.00         | 8.000000     |           |
                9             | 11               | 7          | result_not_positive   |               | -0.500000    |           |
                8             | 12               | 7          | no_amount             |               | 8.000000     |           |
                """);
    }

    @Test
    void theSpendingOfEveryProgrammeBehindAnObjectiveMustBeKnownAndItsSharesAccepted() {
        String results = RESULTS + "1 | 1 | 11 | 7 | 61 | annual | true | 8 | 1\n";
        String shares = SHARES + """
                61 | 51 | 7 | 0.75 | 1 | true
                61 | 52 | 7 | 1    | 1 | true
                """;
        assertRows(costs(results, SPENDING + "11 | 7 | 51 | 61 | true | 750.01\n", shares), """
                state_code       | linked_amount | unit_cost
                spending_unknown | 750.01        |
                """);
        assertRows(costs(results, SPENDING + "11 | 7 | 51 | -2 | false | 1000.01\n", shares), """
                state_code       | linked_amount | unit_cost
                spending_unknown |               |
                """);
        assertRows(
                costs(results, SPENDING + "11 | 7 | 51 | 61 | true | 0.00\n", SHARES + "61 | 51 | 7 | 1 | 1 | true\n"),
                """
                state_code | linked_amount | unit_cost
                no_amount  | 0.00          |
                """);
        assertRows(costs(results, SPENT, SHARES + "61 | 51 | 7 | 1.2 | 1.2 | false\n"), """
                state_code            | unit_cost
                allocation_incomplete |
                """);
    }

    @Test
    void theYearBeforeIsComparedOnlyByTheSameDefinitionAndEvenIfTheOrganisationIsDescribedAnew() {
        String shares = SHARES + """
                61 | 51 | 5 | 1 | 1 | true
                61 | 51 | 6 | 1 | 1 | true
                61 | 51 | 7 | 1 | 1 | true
                """;
        String spent = SPENDING + """
                11 | 5 | 51 | 61 | true | 80.00
                11 | 6 | 51 | 61 | true | 100.00
                12 | 7 | 51 | 61 | true | 90.00
                """;
        assertRows(costs(RESULTS + """
                        1 | 1 | 11 | 5 | 61 | annual | true | 10 | 1
                        2 | 1 | 11 | 6 | 61 | annual | true | 10 | 1
                        3 | 1 | 12 | 7 | 61 | annual | true | 12 | 1
                        4 | 2 | 11 | 6 | 61 | annual | true | 10 | 1
                        5 | 2 | 12 | 7 | 61 | annual | true | 10 | 2
                        6 | 9 | 11 | 5 | 61 | annual | true | 10 | 1
                        7 | 9 | 12 | 7 | 61 | annual | true | 10 | 1
                        """, spent, shares), """
                indicator_key | period_key | unit_cost | year_before_unit_cost | favourable_change_year
                1             | 5          | 8.000000  |                       |
                1             | 6          | 10.000000 | 8.000000              | -2.000000
                1             | 7          | 7.500000  | 10.000000             | 2.500000
                2             | 6          | 10.000000 |                       |
                2             | 7          | 9.000000  |                       |
                9             | 5          | 8.000000  |                       |
                9             | 7          | 9.000000  |                       |
                """);
    }

    @Test
    void aPlanElementBelowAnObjectiveIsServedByTheNearestOneWithProgrammes() {
        assertRows(
                AggPlanElementSpending.build(
                        like(FinanceTables.FACT_OBJECTIVE_SPENDING, SPENT),
                        like(FinanceTables.BRIDGE_OBJECTIVE_PROGRAMME, WHOLE),
                        hierarchy()),
                """
                plan_element_key | period_key | objective_key | programme_count | is_allocated_whole | is_spending_known | linked_amount
                61               | 7          | 61            | 2               | true               | true              | 850.00
                62               | 7          | 62            | 1               | true               | true              | 250.00
                71               | 7          | 62            | 1               | true               | true              | 250.00
                63               | 7          | 63            | 2               | false              | true              | 65.00
                """);
    }

    @Test
    void withoutResultsThereIsNothingToCost() {
        assertRows(costs(RESULTS, SPENT, WHOLE), "unit_cost");
        assertRows(costs(RESULTS + "1 | 1 | 11 | 7 | 61 | annual | true | 8 | 1\n", SPENDING, SHARES), """
                state_code | objective_key | unit_cost
                no_amount  | 61            |
                """);
    }

    private static Dataset<Row> costs(String results, String spent, String shares) {
        return FactUnitCost.build(
                like(TrajectoryTables.FACT_INDICATOR_TRAJECTORY, results),
                frame("""
                        indicator_key bigint | unit_key bigint | accumulation_code    | direction_code
                        1                    | 1               | FLOW                 | INCREASE
                        2                    | 1               | FLOW                 | EXACT
                        3                    | 1               | CUMUL_SINCE_BASELINE | INCREASE
                        4                    | 2               | FLOW                 | INCREASE
                        5                    | 1               | STOCK                | INCREASE
                        6                    | 1               | FLOW                 | MAINTAIN_BELOW
                        7                    | 1               | FLOW                 | NONE
                        8                    | 1               | FLOW                 | MAINTAIN_ABOVE
                        9                    | 1               | FLOW                 | RANGE
                        """),
                frame("""
                        unit_key bigint | allows_sum boolean
                        1               | true
                        2               | false
                        """),
                frame("""
                        organisation_key bigint | organisation_id
                        11                      | A
                        12                      | A
                        """),
                frame("""
                        period_key bigint | granularity_code | fiscal_year | end_date date
                        5                 | fiscal_year      | 2021-2022   | 2022-03-31
                        6                 | fiscal_year      | 2022-2023   | 2023-03-31
                        7                 | fiscal_year      | 2023-2024   | 2024-03-31
                        8                 | month            | 2023-2024   | 2023-09-30
                        """),
                AggPlanElementSpending.build(
                        like(FinanceTables.FACT_OBJECTIVE_SPENDING, spent),
                        like(FinanceTables.BRIDGE_OBJECTIVE_PROGRAMME, shares),
                        hierarchy()));
    }

    /** Element 71 stands below objective 62, which stands below objective 61. */
    private static Dataset<Row> hierarchy() {
        return frame("""
                ancestor_plan_element_key bigint | descendant_plan_element_key bigint | distance int
                61                               | 61                                 | 0
                62                               | 62                                 | 0
                63                               | 63                                 | 0
                64                               | 64                                 | 0
                71                               | 71                                 | 0
                61                               | 62                                 | 1
                62                               | 71                                 | 1
                61                               | 71                                 | 2
                """);
    }
}
