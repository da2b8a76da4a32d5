package org.vigie.transforms.conformed.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.testkit.SparkTest;

@SparkTest
class StgIndicatorObservationTest {
    private static final String HEADER = "indicator_id | organisation_id | unit_id | territory_code | period_id |"
            + " value_kind_code | published_date | value_form_code | value | numerator | denominator | is_withdrawn |"
            + " note_fr | note_en | received_at timestamp | delivery_id | source_file | source_part | source_line int\n";
    private static final String INDICATORS = """
            indicator_id | organisation_id
            wait         | MSS
            """;

    @Test
    void theColumnsAreThoseOfThePromiseInItsOrder() {
        assertThat(build("").columns())
                .containsExactlyElementsOf(TableCatalog.shipped()
                        .table(ConformedTables.STG_INDICATOR_OBSERVATION)
                        .columnNames());
    }

    @Test
    void aRevisionReplacesTheValueBeforeAndBothAreKept() {
        assertRows(build("""
                wait | | | | 2024-04 | actual | 2024-05-10 | | 30 | | | | | | 2024-05-11 | d1 | a.csv | | 2
                wait | | | | 2024-04 | actual | 2024-06-10 | | 31 | | | | Recomptage | | 2024-06-11 | d2 | b.csv | | 2
                """), """
                organisation_id | unit_id        | fiscal_year | revision | is_current | value     | note_en    | published_date | published_until
                MSS             | not_applicable | 2024-2025   | 1        | false      | 30.000000 |            | 2024-05-10     | 2024-06-10
                MSS             | not_applicable | 2024-2025   | 2        | true       | 31.000000 | Recomptage | 2024-06-10     |
                """);
    }

    @Test
    void whatIsPublishedAgainUnchangedIsNoRevision() {
        assertRows(build("""
                wait | | | | 2024-04 | actual | 2024-05-10 | | 30   | | | | | | 2024-05-11 | d1 | a.csv | | 2
                wait | | | | 2024-04 | actual | 2024-06-10 | | 30.0 | | | | | | 2024-06-11 | d2 | b.csv | | 2
                """), """
                revision | is_current | published_date | delivery_id
                1        | true       | 2024-05-10     | d1
                """);
    }

    @Test
    void aLateCorrectionOfTheEarlierDayChangesThePastOnly() {
        assertRows(build("""
                wait | | | | 2024-04 | actual | 2024-06-10 | | 31 | | | | | | 2024-06-11 | d2 | b.csv | | 2
                wait | | | | 2024-04 | actual | 2024-05-10 | | 30 | | | | | | 2024-07-01 | d1 | a.csv | | 2
                """), """
                revision | is_current | value     | known_from
                1        | false      | 30.000000 | 2024-07-01 00:00:00.0
                2        | true       | 31.000000 | 2024-06-11 00:00:00.0
                """);
    }

    @Test
    void aValueTakenBackLeavesNoneInForceUntilAnotherComes() {
        assertRows(build("""
                wait | | | | 2024-04 | actual | 2024-05-10 | | 30 | | |      | | | 2024-05-11 | d1 | a.csv | | 2
                wait | | | | 2024-04 | actual | 2024-05-20 | |    | | | true | | | 2024-05-21 | d2 | b.csv | | 2
                wait | | | | 2024-05 | actual | 2024-06-10 | | 5  | | |      | | | 2024-06-11 | d3 | c.csv | | 2
                """), """
                period_id | revision | is_current | is_withdrawn | value     | value_reason_code
                2024-04   | 1        | false      | false        | 30.000000 | as_delivered
                2024-04   | 2        | false      | true         |           | withdrawn
                2024-05   | 1        | true       | false        | 5.000000  | as_delivered
                """);
    }

    @Test
    void provisionalAndActualValuesStandSideBySide() {
        assertRows(build("""
                wait | | | | T1 | provisional | 2024-07-10 | | 30 | | | | | | 2024-07-11 | d1 | a.csv | | 2
                wait | | | | T1 | actual      | 2024-08-10 | | 31 | | | | | | 2024-08-11 | d2 | b.csv | | 2
                """.replace("T1", "2024-2025-T1")), """
                value_kind_code | fiscal_year | is_current | value
                provisional     | 2024-2025   | true       | 30.000000
                actual          | 2024-2025   | true       | 31.000000
                """);
    }

    /** January to March belong to the fiscal year that began the April before; the count starts anew on 1 April. */
    @Test
    void cumulatedValuesAreTakenApartAndBeginAnewInApril() {
        assertRows(build("""
                wait | | | | 2024-02 | actual | 2024-05-10 | year_to_date | 100 | | | | | | 2024-05-11 | d1 | a.csv | | 2
                wait | | | | 2024-03 | actual | 2024-05-10 | year_to_date | 112 | | | | | | 2024-05-11 | d1 | a.csv | | 3
                wait | | | | 2024-04 | actual | 2024-05-10 | year_to_date | 9   | | | | | | 2024-05-11 | d1 | a.csv | | 4
                wait | | | | 2024-05 | actual | 2024-05-10 | year_to_date | 8   | | | | | | 2024-05-11 | d1 | a.csv | | 5
                """), """
                period_id | fiscal_year | delivered_value | value      | value_reason_code
                2024-02   | 2023-2024   | 100.000000      |            | period_before_missing
                2024-03   | 2023-2024   | 112.000000      | 12.000000  | taken_from_year_to_date
                2024-04   | 2024-2025   | 9.000000        | 9.000000   | taken_from_year_to_date
                2024-05   | 2024-2025   | 8.000000        | -1.000000  | negative_difference
                """);
    }

    @Test
    void aRevisedMonthChangesTheMonthAfterIt() {
        assertRows(build("""
                wait | | | | 2024-04 | actual | 2024-05-10 | year_to_date | 10 | | | | | | 2024-05-11 | d1 | a.csv | | 2
                wait | | | | 2024-05 | actual | 2024-06-10 | year_to_date | 25 | | | | | | 2024-06-11 | d2 | b.csv | | 2
                wait | | | | 2024-04 | actual | 2024-06-12 | year_to_date | 12 | | | | | | 2024-06-13 | d3 | c.csv | | 2
                """), """
                period_id | revision | is_current | value
                2024-04   | 1        | false      | 10.000000
                2024-04   | 2        | true       | 12.000000
                2024-05   | 1        | true       | 13.000000
                """);
    }

    @Test
    void sdmxStatusAndActionSayWhatAValueIs() {
        Dataset<Row> sdmx = frame("""
                indicator_id | organisation_id | territory_code | period_id    | value | observation_status_code | action_code | published_date | received_at timestamp | delivery_id | source_file | source_part | source_line int
                wait         |                 | QC-03          | 2024-2025-T1 | 30    | P                       | I           | 2024-07-10     | 2024-07-11            | d1          | s.csv       |             | 2
                wait         |                 | QC-03          | 2024-2025-T1 | 31    |                         | R           | 2024-08-10     | 2024-08-11            | d2          | t.csv       |             | 2
                wait         |                 | QC-03          | 2024-2025-T1 |       |                         | D           | 2024-09-10     | 2024-09-11            | d3          | u.csv       |             | 2
                wait         |                 | QC-03          | 2024-2025-T2 | 7     | M                       | I           | 2024-09-10     | 2024-09-11            | d3          | u.csv       |             | 3
                """);
        assertRows(StgIndicatorObservation.build(frame(HEADER), sdmx, frame(INDICATORS)), """
                territory_code | period_id    | value_kind_code | revision | is_current | value     | value_reason_code
                QC-03          | 2024-2025-T1 | provisional     | 1        | true       | 30.000000 | as_delivered
                QC-03          | 2024-2025-T1 | actual          | 1        | false      | 31.000000 | as_delivered
                QC-03          | 2024-2025-T1 | actual          | 2        | false      |           | withdrawn
                QC-03          | 2024-2025-T2 | actual          | 1        | true       |           | no_value
                """);
    }

    private static Dataset<Row> build(String observations) {
        Dataset<Row> sdmx = frame("indicator_id | organisation_id | territory_code | period_id | value |"
                + " observation_status_code | action_code | published_date | received_at timestamp | delivery_id |"
                + " source_file | source_part | source_line int\n");
        return StgIndicatorObservation.build(frame(HEADER + observations), sdmx, frame(INDICATORS));
    }
}
