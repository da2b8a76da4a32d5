package org.vigie.transforms.finance;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.testkit.SparkTest;

@SparkTest
class FinanceFactsTest {
    @Test
    void anAmountWhoseOrganisationOrProgrammeIsUnknownIsKept() {
        Dataset<Row> budgets = like(ConformedTables.STG_BUDGET, """
                organisation_id | plan_element_id | fiscal_year | amount_type_code | amount decimal(18,2)
                AGR             | programme:1     | 2016-2017   | actual           | 1000.01
                AGR             | programme:gone  | 2016-2017   | actual           | 2
                ???             | not_applicable  | never       | planned          | 3
                """);
        assertRows(FactBudget.build(budgets, organisations(), planElements(), periods()), """
                organisation_key | plan_element_key | period_key | amount_type_code | amount
                11               | 5                | 7          | actual           | 1000.01
                11               | -1               | 7          | actual           | 2.00
                -1               | -2               | -1         | planned          | 3.00
                """);
    }

    @Test
    void anAmountGoesToTheOrganisationOfItsTime() {
        Dataset<Row> budgets = like(ConformedTables.STG_BUDGET, """
                organisation_id | plan_element_id | fiscal_year | amount_type_code | amount decimal(18,2)
                OLD             | programme:1     | 2016-2017   | actual           | 1
                OLD             | programme:1     | 2017-2018   | actual           | 2
                """);
        assertRows(FactBudget.build(budgets, organisations(), planElements(), periods()), """
                organisation_key | amount
                21               | 1.00
                22               | 2.00
                """);
    }

    @Test
    void peopleAndFullTimeEquivalentsStandInRowsOfTheirOwn() {
        Dataset<Row> workforce = like(ConformedTables.STG_WORKFORCE, """
                organisation_id | plan_element_id | fiscal_year | job_group_code | workforce_type_code | full_time_equivalents decimal(18,4) | headcount int
                AGR             | programme:1     | 2016-2017   | all            | actual              | 12.5                               |
                AGR             | not_applicable  | 2016-2017   | ind            | actual              |                                    | 14
                """);
        assertRows(FactWorkforce.build(workforce, organisations(), planElements(), periods()), """
                plan_element_key | job_group_code | full_time_equivalents | headcount
                5                | all            | 12.5000               |
                -2               | ind            |                       | 14
                """);
    }

    @Test
    void withoutAmountsThereAreNoFacts() {
        Dataset<Row> none = emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_BUDGET));
        assertRows(FactBudget.build(none, organisations(), planElements(), periods()), "budget_key");
    }

    /** A conformed frame of which only some columns matter; the others are null. */
    private static Dataset<Row> like(TableName table, String text) {
        return frame(text).unionByName(emptyFrame(TableCatalog.shipped().table(table)), true);
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                AGR             | 11                      | 1900-01-01      | 9999-12-31    | true
                OLD             | 21                      | 1900-01-01      | 2017-04-01    | false
                OLD             | 22                      | 2017-04-01      | 9999-12-31    | true
                """);
    }

    private static Dataset<Row> planElements() {
        return frame("""
                plan_element_id | plan_element_key bigint
                programme:1     | 5
                not_applicable  | -2
                """);
    }

    private static Dataset<Row> periods() {
        return frame("""
                period_id | period_key bigint | granularity_code | end_date date
                2016-2017 | 7                 | fiscal_year      | 2017-03-31
                2017-2018 | 8                 | fiscal_year      | 2018-03-31
                """);
    }
}
