package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.lit;
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
        assertRows(StgPlanElement.build(elements, noVersions()), """
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
        assertRows(StgIndicatorTarget.build(targets, indicators, noScales(), noVersions()), """
                indicator_id | organisation_id | target_kind_code | target_value | target_text_en | due_date   | revision
                i1           | AGR             | at_least         | 80.000000    |                | 2024-03-31 | 1
                gone         | unknown         | none             |              | un texte       |            | 1
                """);
    }

    @Test
    void anEmptyDeliveryMakesAnEmptyTable() {
        Dataset<Row> none = delivered("indicator_id | organisation_id | role_code | share\n", "2024-05-01", 2);
        assertRows(StgIndicatorOrganisation.build(none, noVersions()), "indicator_id");
    }

    @Test
    void whatTheLaterVersionOfAPlanSaysCountsWhateverTheOrderOfArrival() {
        Dataset<Row> versions = frame("""
                plan_id | version int | start_date date | tabled_date date | delivery_id
                PS      | 1           | 2023-04-01      |                  | first
                PS      | 2           | 2023-04-01      | 2025-02-04       | second
                """);
        Dataset<Row> elements = deliveredBy("first", "2025-06-01", """
                plan_element_id | level_code | organisation_id | parent_plan_element_id | name_fr | name_en
                e1              | objective  | MSS             |                        | Ancien  | Old
                """).union(deliveredBy("second", "2025-03-01", """
                plan_element_id | level_code | organisation_id | parent_plan_element_id | name_fr | name_en
                e1              | objective  | MSS             |                        | Nouveau | New
                """));
        assertRows(StgPlanElement.build(elements, versions), """
                plan_element_id | name_fr | delivery_id
                e1              | Nouveau | second
                """);
    }

    @Test
    void aFileOfOneVersionMeansAllItsElementsUnlessItSaysWhich() {
        Dataset<Row> versions = frame("""
                plan_id | version int | start_date date | tabled_date date | delivery_id
                PS      | 1           | 2023-04-01      |                  | first
                PS      | 2           | 2023-04-01      | 2025-02-04       | second
                PA      | 1           | 2023-04-01      |                  | both
                PB      | 1           | 2023-04-01      |                  | both
                """);
        String header = "plan_element_id | parent_plan_element_id | name_fr | name_en\n";
        Dataset<Row> elements = deliveredBy("first", "2024-01-01", header + "e1 | | Un | One\ne2 | e1 | Deux | Two")
                .union(deliveredBy("second", "2025-01-01", header + "e1 | | Un | One\ne3 | | Trois | Three"))
                .union(deliveredBy("both", "2025-01-01", header + "e4 | | Quatre | Four"));
        Dataset<Row> said = deliveredBy("second", "2025-01-01", """
                plan_id | version | plan_element_id | element_code | parent_plan_element_id | name_fr | name_en | description_fr | description_en
                PS      | 2       | e1              | 1            |                        |         |         |                | Why
                """);
        assertRows(StgPlanVersionElement.build(said, elements, versions), """
                plan_id | version | plan_element_id | element_code | parent_plan_element_id | name_fr | name_en | description_fr
                PS      | 1       | e1              |              |                        | Un      | One     |
                PS      | 1       | e2              |              | e1                     | Deux    | Two     |
                PS      | 2       | e1              | 1            |                        | Un      | One     | Why
                """);
    }

    @Test
    void theLevelsThatOrdinalTargetsAndResultsNameAreRanked() {
        Dataset<Row> scales = frame("""
                indicator_id | level_rank int | name_fr | name_en
                i1           | 1              | Faible  | Low
                i1           | 2              | Moyen   | Medium
                i1           | 3              | Élevé   | High
                """);
        Dataset<Row> indicators = frame("indicator_id | organisation_id\ni1 | MSS");
        Dataset<Row> targets = delivered("""
                indicator_id | fiscal_year | target_kind_code | target_value | low_value | high_value | tolerance | target_text_fr | target_text_en | due_date | revision | revision_reason_fr | revision_reason_en
                i1           | 2024-2025   | ordinal          |              |           |            |           | élevé          |                |          | 1        |                    |
                i1           | 2025-2026   | ordinal          |              |           |            |           |                | Excellent      |          | 1        |                    |
                i1           | 2026-2027   | text             |              |           |            |           | Moyen          |                |          | 1        |                    |
                """, "2024-05-01", 2);
        assertRows(StgIndicatorTarget.build(targets, indicators, scales, noVersions()), """
                fiscal_year | target_value | target_text_fr
                2024-2025   | 3.000000     | élevé
                2025-2026   |              | Excellent
                2026-2027   |              | Moyen
                """);
        Dataset<Row> results = delivered("""
                indicator_id | fiscal_year | value_kind_code | revision | value | numerator | denominator | value_text_fr | value_text_en | declared_status_code | explanation_fr | explanation_en | published_date
                i1           | 2024-2025   | actual          | 1        |       |           |             |               | Medium        | not_met              |                |                |
                """, "2025-05-01", 2);
        assertRows(StgIndicatorResult.build(results, indicators, scales, noVersions()), """
                fiscal_year | value    | value_text_fr
                2024-2025   | 2.000000 | Medium
                """);
    }

    private static Dataset<Row> noVersions() {
        return frame("plan_id | version int | start_date date | tabled_date date | delivery_id\n");
    }

    private static Dataset<Row> noScales() {
        return frame("indicator_id | level_rank int | name_fr | name_en\n");
    }

    private static Dataset<Row> deliveredBy(String delivery, String day, String text) {
        return delivered(text, day, 2).withColumn("delivery_id", lit(delivery));
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
