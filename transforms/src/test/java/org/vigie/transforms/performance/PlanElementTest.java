package org.vigie.transforms.performance;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.testkit.SparkTest;

/** The tree of plan elements: its closure, its dimension, and the missions that flow down it. */
@SparkTest
class PlanElementTest {
    private static final String TREE = """
            plan_element_id | level_code          | parent_plan_element_id
            cr              | core_responsibility |
            p1              | programme           | cr
            s1              | subprogramme        | p1
            r1              | result              | s1
            p2              | programme           | gone
            """;

    @Test
    void everyElementIsBelowItselfAndEverythingAboveIt() {
        assertRows(hierarchyById(TREE), """
                ancestor | descendant | distance
                cr       | cr         | 0
                p1       | p1         | 0
                cr       | p1         | 1
                s1       | s1         | 0
                p1       | s1         | 1
                cr       | s1         | 2
                r1       | r1         | 0
                s1       | r1         | 1
                p1       | r1         | 2
                cr       | r1         | 3
                p2       | p2         | 0
                """);
    }

    @Test
    void elementsThatAreEachOthersParentsAreListedOnce() {
        assertRows(hierarchyById("""
                plan_element_id | level_code | parent_plan_element_id
                a               | objective  | b
                b               | objective  | a
                """), """
                ancestor | descendant | distance
                a        | a          | 0
                b        | a          | 1
                b        | b          | 0
                a        | b          | 1
                """);
    }

    @Test
    void anElementKnowsItsParentItsRootAndItsProgramme() {
        assertRows(readable(dimension(TREE)), """
                plan_element_id | level_name_fr              | parent         | root | programme      | depth
                cr              | Responsabilité essentielle | not_applicable | cr   | not_applicable | 0
                p1              | Programme                  | cr             | cr   | p1             | 1
                s1              | Sous-programme             | p1             | cr   | p1             | 2
                r1              | Résultat                   | s1             | cr   | p1             | 3
                p2              | Programme                  | unknown        | p2   | p2             | 0
                """);
    }

    @Test
    void missionsFlowDownToWhatHasNoneOfItsOwn() {
        Dataset<Row> given = frame("""
                plan_element_id | mission_domain_id | weight decimal(18,12)
                cr              | health            | 0.5
                cr              | economy           | 0.5
                s1              | culture           | 1
                nowhere         | health            | 1
                """);
        Dataset<Row> missions = frame("""
                mission_domain_id | mission_key bigint
                health            | 1
                economy           | 2
                culture           | 3
                """);
        Dataset<Row> elements = elements(TREE);
        Dataset<Row> dimension = dimension(TREE);
        Dataset<Row> bridge =
                BridgePlanElementMission.build(given, dimension, BridgePlanElementHierarchy.build(elements), missions);
        assertRows(bridge.join(dimension, "plan_element_key"), """
                plan_element_id | mission_key | weight
                cr              | 1           | 0.500000000000
                cr              | 2           | 0.500000000000
                p1              | 1           | 0.500000000000
                p1              | 2           | 0.500000000000
                s1              | 3           | 1.000000000000
                r1              | 3           | 1.000000000000
                p2              | -1          | 1.000000000000
                unknown         | -1          | 1.000000000000
                not_applicable  | -2          | 1.000000000000
                suppressed      | -3          | 1.000000000000
                """);
    }

    @Test
    void withoutElementsThereAreOnlyMembers() {
        Dataset<Row> none = emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_PLAN_ELEMENT));
        assertRows(DimPlanElement.build(none, BridgePlanElementHierarchy.build(none)), """
                plan_element_key | plan_element_id | root_plan_element_key
                -1               | unknown         | -1
                -2               | not_applicable  | -2
                -3               | suppressed      | -3
                """);
    }

    private static Dataset<Row> elements(String tree) {
        return frame(tree)
                .selectExpr(
                        "*",
                        "plan_element_id as plan_element_code",
                        "plan_element_id as name_fr",
                        "plan_element_id as name_en",
                        "'AGR' as organisation_id",
                        "true as is_active");
    }

    private static Dataset<Row> dimension(String tree) {
        return DimPlanElement.build(elements(tree), BridgePlanElementHierarchy.build(elements(tree)));
    }

    private static Dataset<Row> hierarchyById(String tree) {
        Dataset<Row> names = elements(tree)
                .selectExpr("shiftrightunsigned(xxhash64(plan_element_id), 1) as found_key", "plan_element_id");
        return BridgePlanElementHierarchy.build(elements(tree))
                .join(names.toDF("ancestor_plan_element_key", "ancestor"), "ancestor_plan_element_key")
                .join(names.toDF("descendant_plan_element_key", "descendant"), "descendant_plan_element_key");
    }

    /** The dimension without its members, its keys told by their identifiers. */
    private static Dataset<Row> readable(Dataset<Row> dimension) {
        Dataset<Row> names = dimension.select("plan_element_key", "plan_element_id");
        return dimension
                .where("plan_element_key >= 0")
                .join(names.toDF("parent_plan_element_key", "parent"), "parent_plan_element_key")
                .join(names.toDF("root_plan_element_key", "root"), "root_plan_element_key")
                .join(names.toDF("programme_key", "programme"), "programme_key");
    }
}
