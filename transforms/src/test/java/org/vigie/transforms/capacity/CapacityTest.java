package org.vigie.transforms.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.capacity.CapacityTables;
import org.vigie.testkit.SparkTest;

/** Frameworks, maturity, support and tools of organisations. */
@SparkTest
class CapacityTest {
    private static final LocalDate AS_OF = LocalDate.parse("2024-06-30");

    @Test
    @Tag("C28")
    void c28OrganisationsWithAndWithoutAFrameworkAddUpToTheTotalByCategoryAndSize() {
        Dataset<Row> frameworks = DimFramework.build(like(CapacityTables.STG_FRAMEWORK, """
                framework_id | organisation_id | name_fr | name_en | valid_from date | valid_to date
                f1           | MSS             | Un      | One     | 2021-04-01      |
                f2           | MSS             | Deux    | Two     | 2022-04-01      |
                f3           | MFA             | Trois   | Three   | 2021-04-01      | 2024-06-30
                f4           | OQL             | Quatre  | Four    | 2024-07-01      |
                """), AS_OF);
        Dataset<Row> organisations = frame("""
                organisation_id | organisation_key bigint | category_code | size_band_code | is_current boolean | is_active boolean
                unknown         | -1                      | unknown       | unknown        | true               | true
                MSS             | 30                      | ministry      | large          | false              | true
                MSS             | 31                      | ministry      | large          | true               | true
                MFA             | 40                      | ministry      | small          | true               | true
                OQL             | 50                      | agency        | small          | true               | true
                OLD             | 60                      | agency        | small          | true               | false
                """);
        Dataset<Row> coverage = FactFrameworkCoverage.build(organisations, frameworks);
        assertRows(coverage, """
                organisation_key | framework_count | has_current_framework
                31               | 2               | true
                40               | 0               | false
                50               | 0               | false
                """);
        for (String band : List.of("category_code", "size_band_code")) {
            assertThat(coverage.join(organisations, "organisation_key")
                            .groupBy(band)
                            .count()
                            .selectExpr("sum(count)")
                            .first()
                            .getLong(0))
                    .as(band)
                    .isEqualTo(coverage.count());
        }
    }

    @Test
    @Tag("C29")
    void c29WhatAnOrganisationSaysOfItselfAndWhatAThirdPartySaysStaySeparateAndComparable() {
        Dataset<Row> factors = DimFactor.build(like(CapacityTables.STG_MATURITY_FACTOR, """
                factor_id | name_fr | name_en
                f1        | Données | Data
                """));
        Dataset<Row> assessments = like(CapacityTables.STG_MATURITY_ASSESSMENT, """
                organisation_id | factor_id | assessed_date date | method_code | level int
                MSS             | f1        | 2023-03-31         | self        | 2
                MSS             | f1        | 2023-11-15         | self        | 3
                MSS             | f1        | 2023-06-01         | third_party | 1
                MSS             | f9        | 2023-06-01         | third_party | 0
                """);
        assertRows(
                FactMaturityAssessment.build(assessments, factors, organisations(), periods())
                        .join(factors.select("factor_key", "factor_id"), "factor_key"),
                """
                organisation_key | period_key | factor_id | method_name_en              | level | is_current | counted_method_code
                30               | 6          | f1        | Self-assessment             | 2     | false      | earlier
                31               | 7          | f1        | Self-assessment             | 3     | true       | self
                31               | 7          | f1        | Assessment by a third party | 1     | true       | third_party
                31               | 7          | unknown   | Assessment by a third party | 0     | true       | third_party
                """);
    }

    @Test
    @Tag("C31")
    void c31ARequestOpenBeyondItsDelayIsLateByTheDaysSince() {
        Dataset<Row> offers = DimSupportOffer.build(like(CapacityTables.STG_SUPPORT_OFFER, """
                offer_id | name_fr | name_en | answer_day_count int
                o1       | Aide    | Help    | 10
                """));
        Dataset<Row> requests = like(CapacityTables.STG_SUPPORT_REQUEST, """
                request_id | organisation_id | offer_id | opened_date date | answered_date date
                r1         | MSS             | o1       | 2024-06-01       | 2024-06-11
                r2         | MSS             | o1       | 2024-06-01       | 2024-06-12
                r3         | MSS             | o1       | 2024-06-01       |
                r4         | MSS             | o1       | 2024-06-20       |
                r5         | MFA             | o9       | 2024-01-01       |
                r6         | MFA             | o1       | 2024-06-25       | 2024-07-10
                r7         | MFA             | o1       | 2024-07-01       |
                """);
        assertRows(FactSupportRequest.build(requests, offers, organisations(), periods(), AS_OF), """
                request_id | organisation_key | due_date   | answered_date | state_code       | late_day_count
                r1         | 31               | 2024-06-11 | 2024-06-11    | answered_in_time | 0
                r2         | 31               | 2024-06-11 | 2024-06-12    | answered_late    | 1
                r3         | 31               | 2024-06-11 |               | open_late        | 19
                r4         | 31               | 2024-06-30 |               | open             | 0
                r5         | 40               |            |               | open             |
                r6         | 40               | 2024-07-05 |               | open             | 0
                """);
    }

    @Test
    @Tag("C36")
    void c36TwoToolsOfOneFunctionInOneOrganisationAreAPair() {
        Dataset<Row> systems = DimSystem.build(like(CapacityTables.STG_SYSTEM, """
                system_id | name_fr | name_en | function_code | function_name_fr | function_name_en
                s1        | Un      | One     | files         | Dossiers         | Files
                s2        | Deux    | Two     | files         | Dossiers         | Files
                s3        | Trois   | Three   | surveys       | Sondages         | Surveys
                """));
        Dataset<Row> uses =
                BridgeOrgSystem.build(like(CapacityTables.STG_SYSTEM_USE, """
                organisation_id | system_id | used_from date | used_to date
                MSS             | s1        |                |
                MSS             | s2        | 2022-04-01     |
                MSS             | s3        |                |
                MFA             | s1        |                |
                MFA             | s2        | 2019-04-01     | 2024-06-30
                MFA             | s9        |                |
                XXX             | s1        |                |
                XXX             | s2        |                |
                """), systems, organisations(), AS_OF);
        Dataset<Row> pairs = FactSystemPair.build(uses, systems);
        assertRows(pairs, """
                organisation_key | function_name_en
                31               | Files
                """);
        assertThat(pairs.where("first_system_key < second_system_key").count()).isOne();
        assertRows(uses.where("organisation_id = 'MFA'"), """
                system_id | is_in_use
                s1        | true
                s2        | false
                s9        | true
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

    private static Dataset<Row> periods() {
        return frame("""
                period_id | period_key bigint | granularity_code | start_date date | end_date date
                2022-2023 | 6                 | fiscal_year      | 2022-04-01      | 2023-03-31
                2023-2024 | 7                 | fiscal_year      | 2023-04-01      | 2024-03-31
                2024-2025 | 8                 | fiscal_year      | 2024-04-01      | 2025-03-31
                2025-2026 | 9                 | fiscal_year      | 2025-04-01      | 2026-03-31
                """);
    }
}
