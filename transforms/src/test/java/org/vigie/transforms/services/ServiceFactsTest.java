package org.vigie.transforms.services;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;
import static org.vigie.testkit.Frames.none;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.services.ServiceTables;
import org.vigie.testkit.SparkTest;

/** Promises to citizens and obligations by law. */
@SparkTest
class ServiceFactsTest {
    private static final LocalDate AS_OF = LocalDate.parse("2024-06-30");

    @Test
    @Tag("C33")
    void c33NinetyThreeOfAHundredIsNinetyThreePercentAndTheGovernmentsRateIsARatioOfSums() {
        Dataset<Row> facts = commitments("""
                commitment_id | period_id    | service_count bigint | met_count bigint
                c1            | 2023-2024-T1 | 100                  | 93
                c2            | 2023-2024-T1 | 900                  | 450
                """);
        assertRows(
                facts.withColumn(
                        "rate",
                        col("met_count")
                                .multiply(100)
                                .divide(col("service_count"))
                                .cast("int")),
                """
                commitment_key | organisation_key | period_key | rate | is_target_met
                1              | 31               | 9          | 93   | true
                2              | 32               | 9          | 50   | false
                """);
        assertRows(
                facts.agg(sum("met_count")
                        .cast("decimal(10,0)")
                        .divide(sum("service_count"))
                        .cast("decimal(6,3)")
                        .as("rate")),
                """
                rate
                0.543
                """);
    }

    @Test
    void aShareAimedAtThatIsJustReachedIsMetAndNothingRenderedIsNeither() {
        assertRows(commitments("""
                commitment_id | period_id    | service_count bigint | met_count bigint
                c1            | 2023-2024-T1 | 200                  | 186
                c1            | 2023-2024    | 0                    | 0
                c3            | 2023-2024-T1 | 10                   | 12
                gone          | 2030-2031    | 10                   | 1
                """), """
                commitment_key | organisation_key | period_key | is_target_met | is_consistent
                1              | 31               | 9          | true          | true
                1              | 31               | 7          |               | true
                3              | -1               | 9          |               | false
                -1             | -1               | -1         |               | true
                """);
    }

    @Test
    void anObligationIsFiledInTimeLateOrNotYet() {
        Dataset<Row> filings = like(ServiceTables.STG_OBLIGATION_FILING, """
                organisation_id | obligation_id  | fiscal_year | due_date date | filed_date date | accepted_date date
                MSS             | strategic_plan | 2023-2024   | 2024-05-31    | 2024-05-31      |
                MSS             | annual_report  | 2023-2024   | 2024-05-31    | 2024-06-03      | 2024-06-10
                MSS             | pledge         | 2023-2024   | 2024-05-31    |                 |
                MFA             | strategic_plan | 2023-2024   | 2024-05-31    | 2024-07-02      |
                ???             | strategic_plan | 2023-2024   | 2024-12-31    |                 |
                """);
        Dataset<Row> obligations = DimObligation.build(filings);
        Dataset<Row> facts = FactObligation.build(filings, obligations, organisations(), periods(), AS_OF);
        assertRows(facts.join(obligations, "obligation_key"), """
                organisation_key | name_fr                    | period_key | is_due | is_filed | is_filed_in_time | late_day_count
                31               | Plan stratégique           | 7          | true   | true     | true             | 0
                31               | Rapport annuel de gestion  | 7          | true   | true     | false            | 3
                31               | pledge                     | 7          | true   | false    | false            | 30
                32               | Plan stratégique           | 7          | true   | false    | false            | 30
                -1               | Plan stratégique           | 7          | false  | false    | false            |
                """);
    }

    @Test
    void withoutDeliveriesThereAreNoFacts() {
        assertRows(
                commitments("commitment_id | period_id | service_count bigint | met_count bigint"), "commitment_key");
        Dataset<Row> none = none(ServiceTables.STG_OBLIGATION_FILING);
        assertRows(
                FactObligation.build(none, DimObligation.build(none), organisations(), periods(), AS_OF),
                "obligation_key");
        assertRows(DimServiceCommitment.build(none(ServiceTables.STG_SERVICE_COMMITMENT)), """
                commitment_key | commitment_id  | target_share
                -1             | unknown        |
                -2             | not_applicable |
                -3             | suppressed     |
                """);
    }

    private static Dataset<Row> commitments(String results) {
        Dataset<Row> commitments = frame("""
                commitment_id | commitment_key bigint | organisation_id | target_share decimal(18,12)
                c1            | 1                     | MSS             | 0.93
                c2            | 2                     | MFA             | 0.5000001
                c3            | 3                     | gone            |
                """);
        return FactServiceCommitment.build(
                like(ServiceTables.STG_SERVICE_COMMITMENT_RESULT, results), commitments, organisations(), periods());
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                MSS             | 31                      | 1900-01-01      | 9999-12-31    | true
                MFA             | 32                      | 1900-01-01      | 9999-12-31    | true
                """);
    }

    private static Dataset<Row> periods() {
        return frame("""
                period_id    | period_key bigint | granularity_code | end_date date
                2023-2024    | 7                 | fiscal_year      | 2024-03-31
                2023-2024-T1 | 9                 | quarter          | 2023-06-30
                """);
    }
}
