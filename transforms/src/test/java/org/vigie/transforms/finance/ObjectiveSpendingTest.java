package org.vigie.transforms.finance;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.finance.FinanceTables;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.quality.AllocationFindings;

/** What programmes spend for objectives, and what is left that serves none. */
@SparkTest
class ObjectiveSpendingTest {
    private static final String SHARES =
            "objective_id | programme_id | fiscal_year | allocation decimal(18,12) | source_file | source_line int\n";
    private static final String BUDGETS = "organisation_key bigint | plan_element_key bigint | period_key bigint"
            + " | amount_type_code | amount decimal(18,2)\n";

    @Test
    @Tag("C13")
    void c13WhatIsLinkedAndWhatIsNotMakeTheSpendingOfTheProgrammeToTheCent() {
        Dataset<Row> spending = spending(SHARES + """
                o1 | p1 | 2023-2024 | 0.333333333333 | s.csv | 2
                o2 | p1 | 2023-2024 | 0.333333333333 | s.csv | 3
                o1 | p2 | 2023-2024 | 0.5            | s.csv | 4
                o2 | p2 | 2023-2024 | 0.5            | s.csv | 5
                """, BUDGETS + """
                11 | 51 | 7 | actual  | 100.00
                11 | 51 | 7 | actual  | 0.01
                11 | 51 | 7 | planned | 500.00
                12 | 52 | 7 | actual  | 0.03
                12 | 53 | 7 | actual  | 7.00
                11 | 51 | 6 | actual  | 9.99
                """);
        assertRows(spending, """
                organisation_key | period_key | programme_key | objective_key | is_linked | amount
                11               | 7          | 51            | 61            | true      | 33.34
                11               | 7          | 51            | 62            | true      | 33.33
                11               | 7          | 51            | -2            | false     | 33.34
                12               | 7          | 52            | 61            | true      | 0.02
                12               | 7          | 52            | 62            | true      | 0.01
                12               | 7          | 52            | -2            | false     | 0.00
                12               | 7          | 53            | -2            | false     | 7.00
                11               | 6          | 51            | -2            | false     | 9.99
                """);
    }

    @Test
    void sharesAboveTheWholeOrBelowZeroAreAcceptedNeitherInPartNorWhole() {
        String shares = SHARES + """
                o1 | p1 | 2023-2024 | 0.7  | s.csv | 2
                o2 | p1 | 2023-2024 | 0.31 | s.csv | 3
                o1 | p2 | 2023-2024 | -0.1 | s.csv | 4
                o9 | p3 | 2023-2024 | 0.4  | s.csv | 5
                """;
        assertRows(bridge(shares), """
                objective_key | programme_key | period_key | allocation_total | is_accepted
                61            | 51            | 7          | 1.010000000000   | false
                62            | 51            | 7          | 1.010000000000   | false
                61            | 52            | 7          | -0.100000000000  | false
                -1            | 53            | 7          | 0.400000000000   | false
                """);
        assertRows(spending(shares, BUDGETS + "11 | 51 | 7 | actual | 100.00\n"), """
                objective_key | amount
                -2            | 100.00
                """);
        assertRows(AllocationFindings.build(like(FinanceTables.STG_OBJECTIVE_PROGRAMME, shares)), """
                kind_code               | subject_id | fiscal_year | message_en                                              | source_line
                allocation_not_accepted | p1         | 2023-2024   | The shares of programme 'p1' make 1.0100 in 2023-2024.  | 2
                allocation_not_accepted | p2         | 2023-2024   | The shares of programme 'p2' make -0.1000 in 2023-2024. | 4
                """);
    }

    @Test
    void withoutSharesOrSpendingThereIsNothingToLink() {
        assertRows(spending(SHARES, BUDGETS), "amount");
        assertRows(spending(SHARES, BUDGETS + "11 | 51 | 7 | actual | 0.00\n"), "objective_key | amount\n-2 | 0.00\n");
    }

    private static Dataset<Row> spending(String shares, String budgets) {
        return FactObjectiveSpending.build(like(FinanceTables.FACT_BUDGET, budgets), bridge(shares));
    }

    private static Dataset<Row> bridge(String shares) {
        Dataset<Row> elements = frame("""
                plan_element_id | plan_element_key bigint
                p1              | 51
                p2              | 52
                p3              | 53
                o1              | 61
                o2              | 62
                """);
        Dataset<Row> periods = frame("""
                period_id | period_key bigint | granularity_code | end_date date
                2023-2024 | 7                 | fiscal_year      | 2024-03-31
                """);
        return BridgeObjectiveProgramme.build(like(FinanceTables.STG_OBJECTIVE_PROGRAMME, shares), elements, periods);
    }
}
