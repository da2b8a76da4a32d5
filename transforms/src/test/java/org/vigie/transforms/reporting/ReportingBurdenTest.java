package org.vigie.transforms.reporting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;
import static org.vigie.testkit.Frames.none;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.contract.reporting.ReportingTables;
import org.vigie.testkit.SparkTest;

/** What reporting costs, and how much of it is asked more than once. */
@SparkTest
class ReportingBurdenTest {
    private static final String FIELDS = "request_id | organisation_id | concept_id | period_id | fiscal_year"
            + " | field_count int | hours decimal(28,6) | is_estimate boolean\n";

    @Test
    @Tag("C12")
    void c12TwoRequestsForOneConceptOfOneOrganisationAndYearAreHalfRedundant() {
        Dataset<Row> fields = fields(FIELDS + """
                r1 | MSS | workforce | 2023-2024 | 2023-2024 | 4 | 10 | false
                r2 | MSS | workforce | 2023-2024 | 2023-2024 | 1 | 6  | true
                r1 | MSS | workforce | 2024-2025 | 2024-2025 | 4 | 10 | false
                r2 | MFA | workforce | 2023-2024 | 2023-2024 | 1 | 2  | false
                r1 | MSS | spending  | 2023-2024 | 2023-2024 | 3 |    | false
                """);
        assertRows(fields, """
                request_key | concept_key | organisation_key | period_key | hours     | is_first_asking | avoidable_hours
                1           | 11          | 31               | 7          | 10.000000 | true            | 0.000000
                2           | 11          | 31               | 7          | 6.000000  | false           | 6.000000
                1           | 11          | 31               | 8          | 10.000000 | true            | 0.000000
                2           | 11          | -1               | 7          | 2.000000  | true            | 0.000000
                1           | -1          | 31               | 7          |           | true            | 0.000000
                """);
        Dataset<Row> redundancy = fields.where("concept_key = 11 and organisation_key = 31 and period_key = 7")
                .agg(lit(1).minus(count_if(col("is_first_asking"))
                                .cast("decimal(10,2)")
                                .divide(count(lit(1))))
                        .cast("decimal(3,2)")
                        .as("redundancy"));
        assertRows(redundancy, """
                redundancy
                0.50
                """);
    }

    @Test
    void aRepetitionOfUnknownCostAvoidsNoKnownHours() {
        assertRows(fields(FIELDS + """
                r2 | MSS | workforce | 2023-2024-T1 | 2023-2024 | 1 |   | false
                r1 | MSS | workforce | 2023-2024-T1 | 2023-2024 | 1 | 3 | false
                r3 | MSS | workforce | 2023-2024-T1 | 2023-2024 | 1 |   | false
                """), """
                request_key | period_key | is_first_asking | avoidable_hours
                1           | 9          | true            | 0.000000
                2           | 9          | false           |
                -1          | 9          | false           |
                """);
    }

    @Test
    @Tag("C35")
    void c35HoursPerPersonAreOfOneYear() {
        Dataset<Row> fields = like(ReportingTables.STG_REPORTING_FIELD, FIELDS + """
                r1 | MSS | workforce | 2023-2024 | 2023-2024 | 4 | 10 | false
                r2 | MSS | workforce | 2023-2024 | 2023-2024 | 4 | 5  | true
                r1 | MSS | workforce | 2024-2025 | 2024-2025 | 4 | 10 | false
                r1 | MFA | workforce | 2023-2024 | 2023-2024 | 4 |    | false
                """);
        Dataset<Row> workforce = like(ConformedTables.STG_WORKFORCE, """
                organisation_id | plan_element_id | fiscal_year | job_group_code | workforce_type_code | full_time_equivalents decimal(18,4)
                MSS             | not_applicable  | 2023-2024   | all            | actual              | 100
                MSS             | p1              | 2023-2024   | all            | actual              | 60
                MSS             | p2              | 2023-2024   | all            | actual              | 40
                MSS             | not_applicable  | 2024-2025   | all            | planned             | 110
                MFA             | p1              | 2023-2024   | all            | actual              | 8
                MFA             | p2              | 2023-2024   | all            | actual              | 7
                """);
        assertRows(FactReportingLoad.build(fields, workforce, organisations(), periods()), """
                organisation_key | period_key | hours     | estimated_hours | full_time_equivalents | is_comparable | comparable_hours | comparable_full_time_equivalents
                31               | 7          | 15.000000 | 5.000000        | 100.0000              | true          | 15.000000        | 100.0000
                31               | 8          | 10.000000 |                 |                       | false         |                  |
                -1               | 7          |           |                 | 15.0000               | false         |                  |
                """);
    }

    @Test
    void aConceptThatNobodyNamedIsCalledByItsCode() {
        Dataset<Row> fields = like(ReportingTables.STG_REPORTING_FIELD, FIELDS + """
                r1 | MSS | spending | 2023-2024 | 2023-2024 | 1 | | false
                """);
        Dataset<Row> concepts = like(ReportingTables.STG_DATA_CONCEPT, """
                concept_id | name_fr  | name_en
                workforce  | Effectif | Workforce
                """);
        assertRows(DimDataConcept.build(concepts, fields).where("concept_key >= 0"), """
                concept_id | name_fr  | name_en
                workforce  | Effectif | Workforce
                spending   | spending | spending
                """);
    }

    @Test
    void aRequestNamesItsCycleInBothLanguages() {
        Dataset<Row> requests = like(ReportingTables.STG_REPORTING_REQUEST, """
                request_id | requester_id | cycle_code | name_fr  | name_en
                r1         | SCT          | quarterly  | Effectif | Workforce
                """);
        assertRows(DimReportingRequest.build(requests).where("request_key >= 0"), """
                request_id | requester_id | cycle_name_fr | cycle_name_en
                r1         | SCT          | Trimestriel   | Quarterly
                """);
    }

    @Test
    void withoutRequestsThereIsNoBurden() {
        assertRows(fields(FIELDS), "request_key");
        assertRows(
                FactReportingLoad.build(
                        none(ReportingTables.STG_REPORTING_FIELD),
                        none(ConformedTables.STG_WORKFORCE),
                        organisations(),
                        periods()),
                "hours");
        assertRows(
                DimDataConcept.build(none(ReportingTables.STG_DATA_CONCEPT), none(ReportingTables.STG_REPORTING_FIELD)),
                """
                concept_key | concept_id
                -1          | unknown
                -2          | not_applicable
                -3          | suppressed
                """);
    }

    private static Dataset<Row> fields(String text) {
        Dataset<Row> requests = frame("""
                request_id | request_key bigint
                r1         | 1
                r2         | 2
                """);
        Dataset<Row> concepts = frame("""
                concept_id | concept_key bigint
                workforce  | 11
                """);
        return FactReportingField.build(
                like(ReportingTables.STG_REPORTING_FIELD, text), requests, concepts, organisations(), periods());
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                MSS             | 31                      | 1900-01-01      | 9999-12-31    | true
                """);
    }

    private static Dataset<Row> periods() {
        return frame("""
                period_id    | period_key bigint | granularity_code | end_date date
                2023-2024    | 7                 | fiscal_year      | 2024-03-31
                2024-2025    | 8                 | fiscal_year      | 2025-03-31
                2023-2024-T1 | 9                 | quarter          | 2023-06-30
                """);
    }
}
