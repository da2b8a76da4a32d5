package org.vigie.transforms.performance;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.plans.PlanTables;
import org.vigie.testkit.SparkTest;

/** Versions of a plan side by side: which was in force when, and what changed from one to the next. */
@SparkTest
class DimPlanTest {
    private static final String HEADER = "plan_id | version int | start_date date | end_date date | tabled_date date\n";

    @Test
    void eachVersionIsInForceFromItsTablingToTheNext() {
        assertRows(own(plans("""
                PS | 1 | 2023-04-01 | 2027-03-31 | 2023-12-07
                PS | 2 | 2023-04-01 | 2027-03-31 | 2025-02-04
                PS | 3 | 2023-04-01 | 2028-03-31 | 2026-05-01
                """)), """
                plan_id | version | valid_from | valid_to   | is_original | is_current
                PS      | 1       | 2023-04-01 | 2025-02-04 | true        | false
                PS      | 2       | 2025-02-04 | 2026-05-01 | false       | false
                PS      | 3       | 2026-05-01 | 2028-04-01 | false       | true
                """);
    }

    @Test
    void onAnyDayOfItsYearsAPlanHasOneVersionInForce() {
        Dataset<Row> plans = own(plans("""
                PS | 1 | 2023-04-01 | 2027-03-31 |
                PS | 2 | 2023-04-01 | 2027-03-31 | 2025-02-04
                PA | 1 | 2024-04-01 | 2025-03-31 |
                """));
        assertRows(plans.where("valid_from <= '2025-02-03' and valid_to > '2025-02-03'"), """
                plan_id | version
                PS      | 1
                PA      | 1
                """);
        assertRows(plans.where("valid_from <= '2027-03-31' and valid_to > '2027-03-31'"), """
                plan_id | version
                PS      | 2
                """);
        assertRows(plans.where("valid_from <= '2027-04-01' and valid_to > '2027-04-01'"), "plan_id");
    }

    @Test
    void aVersionReplacedBeforeItBeganWasNeverInForce() {
        assertRows(own(plans("""
                PS | 1 | 2023-04-01 | 2027-03-31 |
                PS | 2 | 2023-04-01 | 2027-03-31 | 2025-06-01
                PS | 3 | 2023-04-01 | 2027-03-31 | 2024-01-01
                PT | 1 | 2023-04-01 | 2027-03-31 |
                PT | 2 | 2023-04-01 | 2027-03-31 |
                """)), """
                plan_id | version | valid_from | valid_to
                PS      | 1       | 2023-04-01 | 2024-01-01
                PS      | 2       | 2025-06-01 | 2025-06-01
                PS      | 3       | 2024-01-01 | 2027-04-01
                PT      | 1       | 2023-04-01 | 2023-04-01
                PT      | 2       | 2023-04-01 | 2027-04-01
                """);
    }

    @Test
    void aFactAlwaysFindsAPlan() {
        assertRows(DimPlan.build(emptyFrame(TableCatalog.shipped().table(PlanTables.STG_PLAN))), """
                plan_key | plan_id        | version | name_fr    | is_current
                -1       | unknown        | 0       | Inconnu    | true
                -2       | not_applicable | 0       | Sans objet | true
                -3       | suppressed     | 0       | Masqué     | true
                """);
    }

    @Test
    void theElementsOfTwoVersionsTellWhatChanged() {
        Dataset<Row> plans = frame("""
                plan_id | version int
                PS      | 1
                PS      | 2
                PS      | 4
                """);
        Dataset<Row> elements = frame("""
                plan_element_id | plan_element_key bigint
                o1              | 1
                e1              | 11
                e2              | 12
                e3              | 13
                """);
        Dataset<Row> versionElements = frame("""
                plan_id | version int | plan_element_id | element_code | parent_plan_element_id | name_fr | name_en | description_fr | description_en
                PS      | 1           | o1              | 1            |                        | Soigner | Care    |                |
                PS      | 1           | e1              | 1.1          | o1                     | Délais  | Waits   |                |
                PS      | 1           | e2              | 1.2          | o1                     | Lits    | Beds    |                |
                PS      | 2           | o1              | 1            |                        | Soigner | Care    |                |
                PS      | 2           | e1              | 1.1          | o1                     | Délais  | Waiting |                |
                PS      | 2           | e3              | 1.3          | lost                   | Guichet | Counter |                |
                PS      | 4           | e1              | 1.1          |                        | Délais  | Waiting |                |
                PS      | 4           | e2              | 1.2          | o1                     | Lits    | Beds    |                |
                PS      | 4           | gone            | 1.9          | o1                     | Perdu   | Lost    |                |
                ??      | 1           | e1              | 1            |                        | Délais  | Waits   |                |
                """);
        Dataset<Row> bridge = BridgePlanVersionElement.build(versionElements, plans, elements)
                .join(DimPlan.build(plans("""
                PS | 1 | 2023-04-01 | 2027-03-31 |
                PS | 2 | 2023-04-01 | 2027-03-31 |
                PS | 4 | 2023-04-01 | 2027-03-31 |
                """)).select("plan_key", "version"), "plan_key");
        assertRows(bridge, """
                version | plan_element_key | parent_plan_element_key | change_code
                1       | 1                | -2                      | original
                1       | 11               | 1                       | original
                1       | 12               | 1                       | original
                2       | 1                | -2                      | kept
                2       | 11               | 1                       | reworded
                2       | 13               | -1                      | added
                4       | 11               | -2                      | moved
                4       | 12               | 1                       | added
                """);
    }

    private static Dataset<Row> own(Dataset<Row> plans) {
        return DimPlan.build(plans).where("plan_key >= 0");
    }

    private static Dataset<Row> plans(String rows) {
        return frame(HEADER + rows)
                .selectExpr(
                        "*",
                        "'MSS' as organisation_id",
                        "'strategic' as plan_type_code",
                        "'Plan' as name_fr",
                        "'Plan' as name_en",
                        "cast(null as string) as legislature",
                        "cast(null as string) as source_document",
                        "cast(null as string) as mission_fr",
                        "cast(null as string) as mission_en",
                        "cast(null as string) as vision_fr",
                        "cast(null as string) as vision_en",
                        "cast(null as string) as values_fr",
                        "cast(null as string) as values_en");
    }
}
