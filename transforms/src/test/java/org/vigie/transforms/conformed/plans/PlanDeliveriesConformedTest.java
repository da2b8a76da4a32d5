package org.vigie.transforms.conformed.plans;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SparkTest;

/** What plan deliveries leave out is filled in; what they say twice is taken once. */
@SparkTest
class PlanDeliveriesConformedTest {
    @Test
    void aNameMissingInOneLanguageIsTheOther() {
        Dataset<Row> elements = delivered("""
                plan_element_id | level_code | organisation_id | parent_plan_element_id | name_fr | name_en
                o1              | objective  | AGR             |                        | Objectif|
                o2              |            |                 | o1                     |         | Aim
                """, "2024-05-01", 2);
        assertRows(StgPlanElement.build(elements), """
                plan_element_id | plan_element_code | level_code | organisation_id | name_fr  | name_en
                o1              | o1                | objective  | AGR             | Objectif | Objectif
                o2              | o2                | unknown    | unknown         | Aim      | Aim
                """);
    }

    @Test
    void theRecordKnownLastCounts() {
        String header = "organisation_id | plan_element_id | fiscal_year | amount_type_code | amount decimal(18,2)\n";
        Dataset<Row> early =
                delivered(header + "AGR | | 2023-2024 | actual | 1\nAGR | o1 | 2023-2024 | actual |", "2024-05-01", 2);
        Dataset<Row> late = delivered(header + "AGR | | 2023-2024 | actual | 2", "2024-06-01", 2);
        Dataset<Row> corrected = delivered(header + "AGR | | 2023-2024 | actual | 3", "2024-06-01", 9);
        assertRows(StgBudget.build(early.union(corrected).union(late)), """
                organisation_id | plan_element_id | amount
                AGR             | not_applicable  | 3.00
                """);
    }

    @Test
    void targetsAndResultsTakeTheOrganisationOfTheirIndicator() {
        Dataset<Row> indicators = frame("""
                indicator_id | organisation_id
                i1           | AGR
                """);
        Dataset<Row> targets = delivered("""
                indicator_id | fiscal_year | target_kind_code | target_value | low_value | high_value | tolerance | target_text_fr | target_text_en | due_date | revision | revision_reason_fr | revision_reason_en
                i1           | 2023-2024   | at_least         | 80           |           |            |           |                |                | 2024-03-31 | 1      |                    |
                gone         | 2023-2024   |                  |              |           |            |           | un texte       |                |            |        |                    |
                """, "2024-05-01", 2);
        assertRows(StgIndicatorTarget.build(targets, indicators), """
                indicator_id | organisation_id | target_kind_code | target_value | target_text_en | due_date   | revision
                i1           | AGR             | at_least         | 80.000000    |                | 2024-03-31 | 1
                gone         | unknown         | none             |              | un texte       |            | 1
                """);
    }

    @Test
    void anEmptyDeliveryMakesAnEmptyTable() {
        Dataset<Row> none = delivered("indicator_id | organisation_id | role_code | share\n", "2024-05-01", 2);
        assertRows(StgIndicatorOrganisation.build(none), "indicator_id");
    }

    private static Dataset<Row> delivered(String text, String day, int line) {
        return frame(text)
                .selectExpr(
                        "*",
                        "timestamp'" + day + " 10:00:00' as received_at",
                        "'d' as delivery_id",
                        "'file.csv' as source_file",
                        line + " as source_line");
    }
}
