package org.vigie.transforms.conformed.results;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.contract.plans.PlanTables;
import org.vigie.testkit.SparkTest;

@SparkTest
class StgIndicatorSeriesTest {
    private static final String NOBODY = "";

    @Test
    void monthsAddUpToWhatTheYearAmountsToSoFar() {
        assertRows(series("""
                calls | not_applicable | not_applicable | 2024-05 | actual | 20 |    |
                calls | not_applicable | not_applicable | 2024-04 | actual | 10 |    |
                calls | not_applicable | not_applicable | 2024-07 | actual | 40 |    |
                rate  | not_applicable | not_applicable | 2024-04 | actual | 50 | 10 | 20
                rate  | not_applicable | not_applicable | 2024-05 | actual | 75 | 30 | 40
                bare  | not_applicable | not_applicable | 2024-04 | actual | 50 |    |
                bare  | not_applicable | not_applicable | 2024-05 | actual | 75 |    |
                """, NOBODY), """
                indicator_id | period_id | place | period_end | value     | year_to_date_value | year_to_date_reason_code
                calls        | 2024-04   | 1     | 2024-04-30 | 10.000000 | 10.000000          | SUMMED
                calls        | 2024-05   | 2     | 2024-05-31 | 20.000000 | 30.000000          | SUMMED
                calls        | 2024-07   | 4     | 2024-07-31 | 40.000000 |                    | INCOMPLETE
                rate         | 2024-04   | 1     | 2024-04-30 | 50.000000 | 50.000000          | DELIVERED
                rate         | 2024-05   | 2     | 2024-05-31 | 75.000000 | 66.666667          | RECOMPUTED
                bare         | 2024-04   | 1     | 2024-04-30 | 50.000000 | 50.000000          | DELIVERED
                bare         | 2024-05   | 2     | 2024-05-31 | 75.000000 |                    | NO_PARTS
                """);
    }

    @Test
    void theFiscalYearBeginsInAprilAndTheYearBeforeIsAnother() {
        assertRows(series("""
                calls | not_applicable | not_applicable | 2024-03    | actual | 7 | |
                calls | not_applicable | not_applicable | 2024-04    | actual | 1 | |
                calls | not_applicable | not_applicable | 2023-2024-T4 | actual | 9 | |
                """, NOBODY), """
                period_id    | fiscal_year | granularity_code | place | period_end | year_to_date_value | year_to_date_reason_code
                2024-03      | 2023-2024   | month            | 12    | 2024-03-31 |                    | INCOMPLETE
                2024-04      | 2024-2025   | month            | 1     | 2024-04-30 | 1.000000           | SUMMED
                2023-2024-T4 | 2023-2024   | quarter          | 4     | 2024-03-31 |                    | INCOMPLETE
                """);
    }

    @Test
    void territoriesMakeTheWholeWhereTheWholeIsNotDelivered() {
        assertRows(series("""
                calls | not_applicable | 01             | 2024-04 | actual | 10 |    |
                calls | not_applicable | 02             | 2024-04 | actual | 5  |    |
                calls | not_applicable | 01             | 2024-05 | actual | 10 |    |
                calls | not_applicable | 01             | 2024-06 | actual | 10 |    |
                calls | not_applicable | 02             | 2024-06 | actual | 5  |    |
                calls | not_applicable | not_applicable | 2024-06 | actual | 16 |    |
                rate  | not_applicable | 01             | 2024-04 | actual | 50 | 10 | 20
                rate  | not_applicable | 02             | 2024-04 | actual | 75 | 30 | 40
                score | not_applicable | 01             | 2024-04 | actual | 3  |    |
                score | not_applicable | 02             | 2024-04 | actual | 4  |    |
                wait  | A1             | not_applicable | 2024-04 | actual | 3  |    |
                wait  | A2             | not_applicable | 2024-04 | actual | 4  |    |
                """, NOBODY), """
                indicator_id | period_id | value     | roll_up_reason_code | part_count
                calls        | 2024-04   | 15.000000 | SUMMED              | 2
                calls        | 2024-05   |           | INCOMPLETE          | 1
                calls        | 2024-06   | 16.000000 | DELIVERED           | 1
                rate         | 2024-04   | 66.666667 | RECOMPUTED          | 2
                score        | 2024-04   |           | NOT_ROLLED_UP       | 2
                wait         | 2024-04   |           | UNIT_NOT_ADDITIVE   | 2
                """);
    }

    @Test
    void annualResultsStandBesideMonthsAndActualBeatsProvisional() {
        assertRows(series("""
                calls | not_applicable | not_applicable | 2024-04   | provisional | 8   | |
                calls | not_applicable | not_applicable | 2024-04   | actual      | 10  | |
                calls | not_applicable | not_applicable | 2024-2025 | actual      | 119 | |
                """, """
                calls | 2024-2025 | actual | 1 | 120
                other | 2024-2025 | actual | 1 |
                """), """
                indicator_id | period_id | value_kind_code | value      | year_to_date_value | year_to_date_reason_code
                calls        | 2024-04   | actual          | 10.000000  | 10.000000          | SUMMED
                calls        | 2024-2025 | actual          | 120.000000 | 120.000000         | DELIVERED
                """);
    }

    @Test
    void anIndicatorThatNobodyDescribedIsKeptWithoutARollUp() {
        assertRows(series("lost | not_applicable | not_applicable | 2024-05 | actual | 1 | |", NOBODY), """
                indicator_id | period_id | value    | year_to_date_value | year_to_date_reason_code
                lost         | 2024-05   | 1.000000 |                    | ACCUMULATION_UNKNOWN
                """);
    }

    @Test
    void aPeriodIsMeasuredByTheDefinitionOfItsLastDay() {
        assertRows(series("""
                wait | not_applicable | not_applicable | 2024-04 | actual | 9 | |
                wait | not_applicable | not_applicable | 2024-05 | actual | 7 | |
                rate | not_applicable | not_applicable | 2024-05 | actual | 1 | |
                """, NOBODY).where("granularity_code = 'month'"), """
                indicator_id | period_id | definition_hash | comparability_group
                wait         | 2024-04   | by hand         | 1
                wait         | 2024-05   | by clock        | 2
                rate         | 2024-05   | unknown         | 1
                """);
    }

    @Test
    void nothingMakesNothing() {
        assertRows(
                StgIndicatorSeries.build(
                        emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_INDICATOR_OBSERVATION)),
                        emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_INDICATOR_RESULT)),
                        emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_INDICATOR)),
                        units(),
                        emptyFrame(TableCatalog.shipped().table(PlanTables.DIM_INDICATOR_DEFINITION))),
                "indicator_id");
    }

    private static Dataset<Row> series(String observations, String results) {
        StringBuilder observed =
                new StringBuilder("indicator_id | organisation_id | unit_id | territory_code | period_id"
                        + " | value_kind_code | revision int | is_current boolean | value decimal(28,6)"
                        + " | numerator decimal(28,6) | denominator decimal(28,6) | published_date date | known_from timestamp"
                        + " | delivery_id | source_file | source_line int\n");
        int line = 2;
        for (String row : observations.lines().toList()) {
            String[] cells = row.split("\\|", -1);
            observed.append(String.join(" | ", cells[0], "SAN", cells[1], cells[2], cells[3], cells[4], "1", "true"))
                    .append(" | ")
                    .append(String.join(" | ", cells[5], cells[6], cells[7]))
                    .append(" | 2024-06-01 | 2024-06-02 00:00:00 | d | f.csv | ")
                    .append(line++)
                    .append('\n');
        }
        StringBuilder annual = new StringBuilder("indicator_id | organisation_id | fiscal_year | value_kind_code"
                + " | revision int | value decimal(28,6) | numerator decimal(28,6) | denominator decimal(28,6)"
                + " | published_date date | known_from timestamp | delivery_id | source_file | source_line int\n");
        for (String row : results.lines().toList()) {
            String[] cells = row.split("\\|", -1);
            annual.append(String.join(" | ", cells[0], "SAN", cells[1], cells[2], cells[3], cells[4]))
                    .append(" | | | 2025-06-01 | 2025-06-02 00:00:00 | d | f.csv | ")
                    .append(line++)
                    .append('\n');
        }
        return StgIndicatorSeries.build(
                frame(observed.toString()), frame(annual.toString()), indicators(), units(), definitions());
    }

    private static Dataset<Row> definitions() {
        return frame("""
                indicator_id | definition_hash | comparability_group int | valid_from date | valid_to date
                wait         | by hand         | 1                       | 1900-01-01      | 2024-05-31
                wait         | by clock        | 2                       | 2024-05-31      | 9999-12-31
                """);
    }

    private static Dataset<Row> indicators() {
        return frame("""
                indicator_id | accumulation_code | unit_code
                calls        | FLOW              | number
                rate         | RATE              | percent
                bare         | RATE              | percent
                score        | INDEX             | index
                wait         | STOCK             | days
                other        | STOCK             | number
                """);
    }

    private static Dataset<Row> units() {
        return frame("""
                unit_code | allows_sum boolean
                number    | true
                percent   | false
                index     | false
                days      | false
                """);
    }
}
