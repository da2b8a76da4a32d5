package org.vigie.transforms.quality;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.quality.FactUpdateExpectation.Delays;

@SparkTest
class FactUpdateExpectationTest {
    private static final String PERIODS = """
            period_key bigint | period_id    | granularity_code | start_date date | end_date date
            1                 | 2023-2024    | fiscal_year      | 2023-04-01      | 2024-03-31
            2                 | 2024-2025    | fiscal_year      | 2024-04-01      | 2025-03-31
            3                 | 2024-2025-T1 | quarter          | 2024-04-01      | 2024-06-30
            4                 | 2024-2025-T2 | quarter          | 2024-07-01      | 2024-09-30
            5                 | 2024-2025-T3 | quarter          | 2024-10-01      | 2024-12-31
            -1                | unknown      | unknown          |                 |
            """;
    private static final String TARGETS = "indicator_id | organisation_id | fiscal_year\n";
    private static final String RESULTS = "indicator_id | organisation_id | fiscal_year | value decimal(28,6)"
            + " | value_text_fr | published_date date | known_from timestamp\n";
    private static final String OBSERVATIONS = "indicator_id | organisation_id | period_id | is_current boolean"
            + " | delivered_value decimal(28,6) | published_date date | known_from timestamp\n";

    @Test
    void aYearWithATargetIsExpectedOnceItHasEnded() {
        assertRows(
                built(
                        TARGETS
                                + "I1 | MSS | 2023-2024\nI1 | MSS | 2024-2025\nI2 | MSS | 2023-2024\nI2 | MSS | 2023-2024\n",
                        RESULTS + "I1 | MSS | 2023-2024 | 5 | | 2024-06-29 | 2025-01-01 00:00:00\n",
                        OBSERVATIONS,
                        "2025-03-31"),
                """
                indicator_id | period_id | due_date   | received_date | is_due | is_received | is_late | counted_state_code | latest_state_code | lag_days | organisation_key
                I1           | 2023-2024 | 2024-06-29 | 2024-06-29    | true   | true        | false   | received           | received          | 90       | 7
                I1           | 2024-2025 | 2025-06-29 |               | false  | false       | false   | not_due            | not_due           |          | 7
                I2           | 2023-2024 | 2024-06-29 |               | true   | false       | true    | missing            | missing           |          | 7
                """);
    }

    @Test
    @Tag("C07")
    void c07AQuarterlyIndicatorWithoutAValueIsLateTheMorningAfterItsDelay() {
        String observed = OBSERVATIONS
                + "I1 | MSS | 2024-2025-T1 | true | 5 | 2024-09-01 | 2024-09-01 00:00:00\n"
                + "I1 | MSS | 2024-2025-T3 | false | 5 | 2025-01-01 | 2025-01-01 00:00:00\n";
        assertRows(built(TARGETS, RESULTS, observed, "2024-11-14"), """
                indicator_id | period_id    | due_date   | is_due | is_received | is_late
                I1           | 2024-2025-T1 | 2024-08-14 | true   | true        | true
                I1           | 2024-2025-T2 | 2024-11-14 | false  | false       | false
                """);
        assertRows(built(TARGETS, RESULTS, observed, "2024-11-15"), """
                indicator_id | period_id    | due_date   | is_due | is_received | is_late | counted_state_code | latest_state_code
                I1           | 2024-2025-T1 | 2024-08-14 | true   | true        | true    | received           | earlier
                I1           | 2024-2025-T2 | 2024-11-14 | true   | false       | true    | missing            | missing
                """);
    }

    @Test
    void ofHistoryLoadedWithoutItsDatesNobodyKnowsWhetherItCameInTime() {
        assertRows(
                built(
                        TARGETS
                                + "I1 | MSS | 2023-2024\nI1 | MSS | 2024-2025\nI2 | MSS | 2023-2024\nI2 | MSS | 2024-2025\n"
                                + "I3 | MSS | 2023-2024\n",
                        RESULTS
                                + "I1 | MSS | 2023-2024 | 5 | | | 2026-01-10 08:00:00\n"
                                + "I1 | MSS | 2024-2025 | 5 | | | 2026-01-11 08:00:00\n"
                                + "I2 | MSS | 2023-2024 | 5 | | 2024-05-01 | 2026-01-10 08:00:00\n",
                        OBSERVATIONS,
                        "2026-02-01"),
                """
                indicator_id | period_id | is_received | is_late | punctuality_code | lag_days
                I1           | 2023-2024 | true        |         | not_evaluable    |
                I1           | 2024-2025 | true        | true    | late             | 286
                I2           | 2023-2024 | true        | false   | on_time          | 31
                I2           | 2024-2025 | false       | true    | late             |
                I3           | 2023-2024 | false       | true    | late             |
                """);
    }

    @Test
    void aYearWithATargetThatIsObservedAsAYearIsExpectedOnce() {
        assertRows(
                built(
                        TARGETS + "I1 | MSS | 2024-2025\n",
                        RESULTS,
                        OBSERVATIONS
                                + "I1 | MSS | 2023-2024 | true | 4 | 2024-05-01 | 2024-05-01 00:00:00\n"
                                + "I1 | MSS | 2024-2025 | true | 5 | 2025-06-20 | 2025-06-20 00:00:00\n",
                        "2025-12-31"),
                """
                indicator_id | period_id | due_date   | received_date | is_late
                I1           | 2023-2024 | 2024-05-15 | 2024-05-01    | false
                I1           | 2024-2025 | 2025-06-29 | 2025-06-20    | false
                """);
    }

    @Test
    void nothingIsExpectedOfNothingAndAnUnknownOrganisationIsKept() {
        assertRows(built(TARGETS, RESULTS, OBSERVATIONS, "2026-01-01"), "expectation_id\n");
        assertRows(built(TARGETS + "I1 | XXX | 2023-2024\n", RESULTS, OBSERVATIONS, "2026-01-01"), """
                expectation_id   | organisation_key | is_late
                I1 XXX 2023-2024 | -1               | true
                """);
    }

    private static Dataset<Row> built(String targets, String results, String observations, String asOf) {
        return FactUpdateExpectation.build(
                frame(targets),
                frame(results),
                frame(observations),
                frame(PERIODS),
                frame(
                        "organisation_id | organisation_key bigint | is_current boolean\nMSS | 6 | false\nMSS | 7 | true\n"),
                new Delays(90, 45),
                LocalDate.parse(asOf));
    }
}
