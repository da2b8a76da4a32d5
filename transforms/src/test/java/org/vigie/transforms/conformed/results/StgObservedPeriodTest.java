package org.vigie.transforms.conformed.results;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import org.junit.jupiter.api.Test;
import org.vigie.testkit.SparkTest;

@SparkTest
class StgObservedPeriodTest {
    private static final String OBSERVATION =
            "indicator_id | organisation_id | unit_id | territory_code | period_id | fiscal_year | value_kind_code | revision int"
                    + " | is_current boolean | is_withdrawn boolean | delivered_value decimal(28,6) | value decimal(28,6)"
                    + " | known_from timestamp | delivery_id | source_file | source_line int\n";

    @Test
    void whatIsInForceCountsAndWhatWasNamedLastTellsWhere() {
        assertRows(StgObservedPeriod.build(frame(OBSERVATION + """
                i1 | O1 | not_applicable | not_applicable | 2025-05 | 2025-2026 | actual | 1 | false | false | 90 | 90 | 2025-06-20 08:00:00 | d1 | a.csv | 2
                i1 | O1 | not_applicable | not_applicable | 2025-05 | 2025-2026 | actual | 2 | true  | false | 97 | 97 | 2025-07-20 08:00:00 | d2 | b.csv | 3
                i1 | O1 | not_applicable | 01             | 2025-05 | 2025-2026 | actual | 1 | true  | false | 40 | 40 | 2025-06-20 08:00:00 | d1 | a.csv | 4
                i1 | O1 | not_applicable | 02             | 2025-05 | 2025-2026 | actual | 1 | true  | false |    |    | 2025-06-20 08:00:00 | d1 | a.csv | 5
                """)), """
                indicator_id | organisation_id | period_id | fiscal_year | observation_count | filled_count | value     | delivery_id | source_line
                i1           | O1              | 2025-05   | 2025-2026   | 3                 | 2            | 97.000000 | d2          | 3
                """);
    }

    @Test
    void aPeriodOfWhichAllWasTakenBackIsStillNamedAndHasNoValue() {
        assertRows(StgObservedPeriod.build(frame(OBSERVATION + """
                i1 | O1 | not_applicable | not_applicable | 2025-05 | 2025-2026 | actual | 1 | false | false | 90 | 90 | 2025-06-20 08:00:00 | d1 | a.csv | 2
                i1 | O1 | not_applicable | not_applicable | 2025-05 | 2025-2026 | actual | 2 | true  | true  |    |    | 2025-07-20 08:00:00 | d2 | b.csv | 3
                i2 | O1 | U1             | not_applicable | 2025-05 | 2025-2026 | actual | 1 | true  | false | 7  | 7  | 2025-06-20 08:00:00 | d1 | a.csv | 6
                """)), """
                indicator_id | observation_count | filled_count | value | delivery_id
                i1           | 0                 | 0            |       | d2
                i2           | 1                 | 1            |       | d1
                """);
    }
}
