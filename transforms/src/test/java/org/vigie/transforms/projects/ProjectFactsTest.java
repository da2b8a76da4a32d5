package org.vigie.transforms.projects;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;
import static org.vigie.testkit.Frames.none;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.projects.ProjectTables;
import org.vigie.testkit.SparkTest;

/** Projects and risks, day after day. */
@SparkTest
class ProjectFactsTest {
    private static final String STATES = "project_id | snapshot_date date | organisation_id | rating_code"
            + " | whole_life_cost decimal(18,2) | planned_end_date date\n";

    @Test
    void driftIsCountedFromTheFirstStateThatToldIt() {
        assertRows(projects(STATES + """
                p1 | 2023-03-31 | MSS | green     |        | 2025-03-31
                p1 | 2024-06-30 | MSS | red       | 130.00 | 2025-05-30
                p1 | 2023-09-30 | MSS | amber     | 100.00 | 2025-03-31
                p2 | 2023-09-30 | ?   | not_rated | 0.00   |
                """), """
                project_id | snapshot_date | organisation_key | period_key | rating_name_fr | previous_rating_code | is_current | cost_drift_value | cost_drift_ratio | delay_day_count
                p1         | 2023-03-31    | 30               | 6          | Vert           |                      | false      |                  |                  | 0
                p1         | 2023-09-30    | 31               | 7          | Jaune          | green                | false      | 0.00             | 0.000000         | 0
                p1         | 2024-06-30    | 31               | -1         | Rouge          | amber                | true       | 30.00            | 0.300000         | 60
                p2         | 2023-09-30    | -1               | 7          | Non coté       |                      | true       | 0.00             |                  |
                """);
    }

    @Test
    @Tag("C40")
    void c40AChangeOfRatingKeepsBothTheOldAndTheNewWithTheirDays() {
        Dataset<Row> risks = like(ProjectTables.STG_RISK_SNAPSHOT, """
                risk_id | snapshot_date date | organisation_id | title_fr | title_en | likelihood int | impact int | tolerance int | plan_element_id
                k1      | 2024-03-01         | MSS             | Pénurie  | Shortage | 3              | 5          | 15            | e1
                k1      | 2023-09-30         | MSS             | Pénurie  | Shortage | 4              | 5          | 15            | e1
                k2      | 2023-09-30         | MSS             | Panne    | Outage   | 5              | 5          |               |
                k3      | 2023-09-30         | MSS             | Fuite    | Leak     | 2000000000     | 5          | 10            |
                """);
        Dataset<Row> elements = frame("""
                plan_element_id | plan_element_key bigint
                e1              | 51
                """);
        assertRows(FactRiskSnapshot.build(risks, organisations(), elements, periods()), """
                risk_id | snapshot_date | rating_value | previous_snapshot_date | previous_rating_value | rating_change | is_above_tolerance | is_current | plan_element_key
                k1      | 2023-09-30    | 20           |                        |                       |               | true               | false      | 51
                k1      | 2024-03-01    | 15           | 2023-09-30             | 20                    | -5            | false              | true       | 51
                k2      | 2023-09-30    | 25           |                        |                       |               | false              | true       | -2
                k3      | 2023-09-30    |              |                        |                       |               | false              | true       | -2
                """);
    }

    @Test
    void withoutStatesThereAreNoFacts() {
        assertRows(projects(STATES), "project_id");
        assertRows(
                FactRiskSnapshot.build(
                        none(ProjectTables.STG_RISK_SNAPSHOT),
                        organisations(),
                        frame("plan_element_id | plan_element_key bigint"),
                        periods()),
                "risk_id");
    }

    private static Dataset<Row> projects(String text) {
        return FactProjectSnapshot.build(like(ProjectTables.STG_PROJECT_STATE, text), organisations(), periods());
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                MSS             | 30                      | 1900-01-01      | 2023-04-01    | false
                MSS             | 31                      | 2023-04-01      | 9999-12-31    | true
                """);
    }

    private static Dataset<Row> periods() {
        return frame("""
                period_id | period_key bigint | granularity_code | end_date date
                2022-2023 | 6                 | fiscal_year      | 2023-03-31
                2023-2024 | 7                 | fiscal_year      | 2024-03-31
                """);
    }
}
