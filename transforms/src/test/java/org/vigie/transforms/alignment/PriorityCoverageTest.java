package org.vigie.transforms.alignment;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;
import static org.vigie.testkit.Frames.none;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.alignment.AlignmentTables;
import org.vigie.testkit.SparkTest;

/** Which priorities are served, and which are measured. */
@SparkTest
class PriorityCoverageTest {
    private static final LocalDate AS_OF = LocalDate.parse("2024-06-30");

    private static final String ELEMENTS = """
            plan_element_key bigint | plan_element_id | level_code  | is_active boolean | organisation_id
            1                       | o1              | objective   | true              | MSS
            2                       | o2              | objective   | true              | MSS
            3                       | o3              | objective   | true              | gone
            4                       | o4              | objective   | false             | MSS
            9                       | a9              | orientation | true              | MSS
            -1                      | unknown         | objective   | true              | unknown
            """;

    @Test
    @Tag("C10")
    void c10APriorityLinkedOnlyToAnObjectiveWithoutIndicatorIsNotCovered() {
        assertRows(covered("""
                priority_id | plan_element_id | strength_code | valid_from date | valid_to date
                P1          | o1              | strong        |                 |
                P1          | o2              | weak          |                 |
                P2          | o2              | strong        |                 |
                """), """
                priority_id | linked_element_count | measured_element_count | is_linked | is_covered
                P1          | 2                    | 1                      | true      | true
                P2          | 1                    | 0                      | true      | false
                P3          | 0                    | 0                      | false     | false
                """);
    }

    @Test
    void aPriorityIsCoveredThroughWhatStandsBelowTheElementLinked() {
        assertRows(covered("""
                priority_id | plan_element_id | strength_code | valid_from date | valid_to date
                P2          | a9              | strong        |                 |
                """).where("is_linked"), """
                priority_id | is_covered
                P2          | true
                """);
    }

    @Test
    void anEndedLinkAnInactiveElementAndAnUnknownOneCoverNothing() {
        assertRows(covered("""
                priority_id | plan_element_id | strength_code | valid_from date | valid_to date
                P1          | o1              | strong        |                 | 2024-06-30
                P2          | o4              | strong        |                 |
                P3          | gone            | strong        |                 |
                P9          | o1              | strong        |                 |
                """), """
                priority_id | linked_element_count | is_covered
                P1          | 0                    | false
                P2          | 1                    | false
                P3          | 1                    | false
                """);
    }

    @Test
    @Tag("C26")
    void c26AnObjectiveWithNoPriorityIsTold() {
        assertRows(FactObjectiveAlignment.build(frame(ELEMENTS), organisations(), links("""
                priority_id | plan_element_id | strength_code | valid_from date | valid_to date
                P1          | o1              | strong        |                 |
                P2          | o1              | weak          |                 |
                P9          | o2              | strong        |                 |
                """), measured()), """
                plan_element_key | organisation_key | priority_count | strong_priority_count | targeted_indicator_count | is_without_priority | is_without_indicator
                1                | 11               | 2              | 1                     | 1                        | false               | false
                2                | 11               | 0              | 0                     | 0                        | true                | true
                3                | -1               | 0              | 0                     | 0                        | true                | true
                """);
    }

    @Test
    void aPriorityKeepsItsNameOfTheTime() {
        Dataset<Row> priorities = like(AlignmentTables.STG_GOVERNMENT_PRIORITY, """
                priority_id | valid_from date | valid_to date | name_fr   | name_en
                P1          | 2018-10-18      |               | Éducation | Education
                P1          | 2022-10-20      |               | Réussite  | Achievement
                P2          | 2018-10-18      | 2022-10-20    | Réseau    | Network
                """);
        assertRows(DimGovernmentPriority.build(priorities, AS_OF).where("priority_key >= 0"), """
                priority_id | name_fr   | valid_from | valid_to   | is_current
                P1          | Éducation | 2018-10-18 | 2022-10-20 | false
                P1          | Réussite  | 2022-10-20 | 9999-12-31 | true
                P2          | Réseau    | 2018-10-18 | 2022-10-20 | false
                """);
    }

    @Test
    void anIndicatorCountsOnceWhateverItsTargetsAndYears() {
        assertRows(measured(), """
                plan_element_key | indicator_count | targeted_indicator_count
                1                | 1               | 1
                2                | 1               | 0
                9                | 2               | 1
                """);
    }

    @Test
    void withoutDeliveriesThereAreOnlyMembers() {
        assertRows(DimGovernmentPriority.build(none(AlignmentTables.STG_GOVERNMENT_PRIORITY), AS_OF), """
                priority_key | priority_id
                -1           | unknown
                -2           | not_applicable
                -3           | suppressed
                """);
        assertRows(
                links("priority_id | plan_element_id | strength_code | valid_from date | valid_to date"),
                "priority_key");
        assertRows(
                FactPriorityCoverage.build(
                        DimGovernmentPriority.build(none(AlignmentTables.STG_GOVERNMENT_PRIORITY), AS_OF),
                        none(AlignmentTables.FACT_ALIGNMENT_LINK)),
                "priority_key");
    }

    private static Dataset<Row> covered(String links) {
        return FactPriorityCoverage.build(priorities(), links(links))
                .join(priorities().select("priority_key", "priority_id"), "priority_key");
    }

    private static Dataset<Row> links(String links) {
        return FactAlignmentLink.build(
                like(AlignmentTables.STG_ALIGNMENT_LINK, links), priorities(), frame(ELEMENTS), measured(), AS_OF);
    }

    /** Objective o1 has an indicator with two targets, o2 one without, and a9 stands above both. */
    private static Dataset<Row> measured() {
        Dataset<Row> indicators = frame("""
                indicator_key bigint | plan_element_key bigint
                71                   | 1
                72                   | 2
                73                   | 4
                """);
        Dataset<Row> targets = frame("""
                indicator_key bigint | is_current boolean | target_kind_code
                71                   | true               | at_least
                71                   | true               | at_least
                72                   | true               | none
                72                   | false              | at_least
                73                   | true               | at_least
                """);
        Dataset<Row> hierarchy = frame("""
                ancestor_plan_element_key bigint | descendant_plan_element_key bigint
                1                                | 1
                2                                | 2
                9                                | 1
                9                                | 2
                4                                | 4
                """);
        return AggPlanElementIndicator.build(indicators, targets, frame(ELEMENTS), hierarchy);
    }

    private static Dataset<Row> priorities() {
        return frame("""
                priority_key bigint | priority_id | valid_from date | is_current boolean
                101                 | P1          | 2022-10-20      | true
                100                 | P1          | 2018-10-18      | false
                102                 | P2          | 2022-10-20      | true
                103                 | P3          | 2022-10-20      | true
                -1                  | unknown     | 1900-01-01      | true
                """);
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                MSS             | 11                      | 1900-01-01      | 9999-12-31    | true
                """);
    }
}
