package org.vigie.transforms.alignment;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.alignment.AlignmentTables;
import org.vigie.contract.plans.PlanTables;
import org.vigie.testkit.SparkTest;

/** Plans beside the electoral cycle, and what objectives say of themselves. */
@SparkTest
class PlanCalendarTest {
    private static final LocalDate AS_OF = LocalDate.parse("2024-06-30");

    @Test
    @Tag("C23")
    void c23APlanThatEndsBeforeItsLegislatureIsListedWithTheDaysThatLack() {
        Dataset<Row> plans = like(PlanTables.DIM_PLAN, """
                plan_key bigint | organisation_id | end_date date | legislature | valid_from date | valid_to date
                -1              | unknown         | 9999-12-31    |             | 1900-01-01      | 9999-12-31
                1               | MSS             | 2026-03-31    | 43          | 2023-04-01      | 2026-04-01
                2               | MFA             | 2026-08-27    | 43          | 2023-04-01      | 2026-08-28
                3               | MFA             | 2027-03-31    | 44          | 2023-04-01      | 2027-04-01
                4               | XXX             | 2027-03-31    |             | 2023-04-01      | 2027-04-01
                5               | MSS             | 2023-03-31    | 43          | 2019-04-01      | 2023-04-01
                """);
        Dataset<Row> legislatures = like(AlignmentTables.STG_LEGISLATURE, """
                legislature | start_date date | end_date date
                43          | 2022-11-29      | 2026-08-27
                """);
        assertRows(FactPlanLegislature.build(plans, legislatures, organisations(), AS_OF), """
                plan_key | organisation_key | legislature_end_date | alignment_code | short_day_count
                1        | 31               | 2026-08-27           | short          | 149
                2        | 40               | 2026-08-27           | aligned        | 0
                3        | 40               |                      | unknown        |
                4        | -1               |                      | unknown        |
                """);
    }

    @Test
    @Tag("C42")
    void c42AnAttributeThatIsNotToldLowersTheShareAndNeverCountsAsYes() {
        Dataset<Row> elements = frame("""
                plan_element_key bigint | plan_element_id | level_code  | is_active boolean | organisation_id
                1                       | o1              | objective   | true              | MSS
                2                       | o2              | objective   | true              | MSS
                3                       | o3              | objective   | true              | MSS
                4                       | o4              | objective   | true              | MSS
                5                       | o5              | objective   | true              | XXX
                6                       | o6              | objective   | false             | MSS
                7                       | o7              | orientation | true              | MSS
                """);
        Dataset<Row> attributes = like(AlignmentTables.STG_OBJECTIVE_ATTRIBUTE, """
                plan_element_id | control_level_code | beneficiary_fr | beneficiary_en
                o1              | partial            | Citoyens       | Citizens
                o2              | none               | Citoyens       | Citizens
                o3              | full               |                | Citizens
                o4              |                    | Citoyens       | Citizens
                o6              | full               | Citoyens       | Citizens
                """);
        assertRows(FactObjectiveClarity.build(elements, attributes, organisations()), """
                plan_element_key | organisation_key | control_level_code | is_clear
                1                | 31               | partial            | true
                2                | 31               | none               | false
                3                | 31               | full               | false
                4                | 31               |                    | false
                5                | -1               |                    | false
                """);
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                MSS             | 30                      | 1900-01-01      | 2023-04-01    | false
                MSS             | 31                      | 2023-04-01      | 9999-12-31    | true
                MFA             | 40                      | 1900-01-01      | 9999-12-31    | true
                """);
    }
}
