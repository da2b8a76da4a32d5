package org.vigie.transforms.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SparkTest;

@SparkTest
class SourceConflictFindingsTest {
    private static final String OBSERVATION =
            "indicator_id | organisation_id | unit_id | territory_code | period_id | fiscal_year | value_kind_code | revision int"
                    + " | is_current boolean | is_withdrawn boolean | delivered_value decimal(28,6) | value decimal(28,6)"
                    + " | published_date date | delivery_id | source_file | source_line int\n";

    private static final String RESULT = "indicator_id | organisation_id | fiscal_year | value_kind_code | revision int"
            + " | value decimal(28,6) | delivery_id | source_file | source_line int\n";

    @Test
    void twoDeliveriesOfOneDayThatDifferAreAConflict() {
        Dataset<Row> findings = SourceConflictFindings.amongObservations(frame(OBSERVATION + """
                i1 | O1 | not_applicable | not_applicable | 2025-05 | 2025-2026 | actual | 1 | false | false | 97.2 | 97.2 | 2025-06-20 | d1 | a.csv | 2
                i1 | O1 | not_applicable | not_applicable | 2025-05 | 2025-2026 | actual | 2 | true  | false | 1096.15 | 1096.15 | 2025-06-20 | d2 | b.csv | 3
                """));
        assertRows(findings, """
                kind_code        | severity_code | subject_id | organisation_id | fiscal_year | delivery_id | source_line
                sources_conflict | warning       | i1         | O1              | 2025-2026   | d2          | 3
                """);
        assertThat(findings.first().<String>getAs("message_en"))
                .isEqualTo("For 2025-05, 'a.csv' says 97.2 and 'b.csv' says 1,096.15, published on the same day"
                        + " (2025-06-20); the second value is used.");
        assertThat(findings.first().<String>getAs("message_fr"))
                .isEqualTo(
                        "Pour 2025-05, «\u00a0a.csv\u00a0» dit 97,2 et «\u00a0b.csv\u00a0» dit 1\u202f096,15, publiés le même"
                                + " jour (2025-06-20)\u202f; la seconde valeur est retenue.");
    }

    @Test
    void aRevisionAWithdrawalOneDeliveryAndAnotherPlaceAreNone() {
        assertThat(SourceConflictFindings.amongObservations(frame(OBSERVATION + """
                        i1 | O1 | not_applicable | not_applicable | 2025-05 | 2025-2026 | actual | 1 | false | false | 97 | 97 | 2025-06-20 | d1 | a.csv | 2
                        i1 | O1 | not_applicable | not_applicable | 2025-05 | 2025-2026 | actual | 2 | true  | false | 96 | 96 | 2025-06-21 | d2 | b.csv | 3
                        i2 | O1 | not_applicable | not_applicable | 2025-05 | 2025-2026 | actual | 1 | false | false | 97 | 97 | 2025-06-20 | d1 | a.csv | 4
                        i2 | O1 | not_applicable | not_applicable | 2025-05 | 2025-2026 | actual | 2 | false | true  |    |    | 2025-06-20 | d2 | b.csv | 5
                        i3 | O1 | not_applicable | not_applicable | 2025-05 | 2025-2026 | actual | 1 | false | false | 97 | 97 | 2025-06-20 | d1 | a.csv | 6
                        i3 | O1 | not_applicable | not_applicable | 2025-05 | 2025-2026 | actual | 2 | true  | false | 96 | 96 | 2025-06-20 | d1 | a.csv | 7
                        i4 | O1 | not_applicable | QC-01          | 2025-05 | 2025-2026 | actual | 1 | true  | false | 97 | 97 | 2025-06-20 | d1 | a.csv | 8
                        i4 | O1 | not_applicable | QC-02          | 2025-05 | 2025-2026 | actual | 1 | true  | false | 96 | 96 | 2025-06-20 | d2 | b.csv | 9
                        """))
                        .collectAsList())
                .isEmpty();
    }

    @Test
    void aYearlyResultThatItsYearsObservationContradictsIsAConflict() {
        Dataset<Row> findings = SourceConflictFindings.betweenYears(frame(RESULT + """
                        i1 | O1 | 2024-2025 | actual      | 1 | 40   | d3 | plan.csv | 2
                        i1 | O1 | 2024-2025 | actual      | 2 | 41   | d3 | plan.csv | 3
                        i2 | O1 | 2024-2025 | actual      | 1 | 12.5 | d3 | plan.csv | 4
                        i3 | O1 | 2024-2025 | provisional | 1 | 12.5 | d3 | plan.csv | 5
                        i4 | O1 | 2024-2025 | actual      | 1 | 7    | d3 | plan.csv | 6
                        i5 | O1 | 2024-2025 | actual      | 1 | 7    | d3 | plan.csv | 7
                        """), frame(OBSERVATION + """
                        i1 | O1 | not_applicable | not_applicable | 2024-2025 | 2024-2025 | actual | 1 | true  | false | 40 | 40 | 2025-06-20 | d1 | a.csv | 2
                        i2 | O1 | not_applicable | not_applicable | 2024-2025 | 2024-2025 | actual | 1 | true  | false | 12.50 | 12.50 | 2025-06-20 | d1 | a.csv | 3
                        i3 | O1 | not_applicable | not_applicable | 2024-2025 | 2024-2025 | actual | 1 | true  | false | 9 | 9 | 2025-06-20 | d1 | a.csv | 4
                        i4 | O1 | not_applicable | QC-01          | 2024-2025 | 2024-2025 | actual | 1 | true  | false | 9 | 9 | 2025-06-20 | d1 | a.csv | 5
                        i5 | O1 | not_applicable | not_applicable | 2025-03   | 2024-2025 | actual | 1 | true  | false | 9 | 9 | 2025-06-20 | d1 | a.csv | 6
                        """));
        assertRows(findings, """
                kind_code        | subject_id | fiscal_year | source_file | message_en
                sources_conflict | i1         | 2024-2025   | plan.csv    | For 2024-2025, the yearly result of 'plan.csv' is 41 and the observation of 'a.csv' is 40. The yearly result is evaluated.
                """);
    }
}
