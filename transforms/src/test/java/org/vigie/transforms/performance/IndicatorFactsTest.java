package org.vigie.transforms.performance;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.testkit.SparkTest;

/** Targets and results as facts: every revision is kept, one of them is current. */
@SparkTest
class IndicatorFactsTest {
    @Test
    void theFirstTargetIsOriginalAndTheLastOneCurrent() {
        Dataset<Row> targets = like(ConformedTables.STG_INDICATOR_TARGET, """
                indicator_id | organisation_id | fiscal_year | revision int | target_value decimal(28,6)
                i1           | AGR             | 2016-2017   | 1            | 80
                i1           | AGR             | 2016-2017   | 3            | 70
                i1           | AGR             | 2016-2017   | 2            | 75
                """);
        assertRows(FactIndicatorTarget.build(targets, indicators(), organisations(), periods()), """
                indicator_key | organisation_key | revision | target_value | is_original | is_current
                1             | 11               | 1        | 80.000000    | true        | false
                1             | 11               | 2        | 75.000000    | false       | false
                1             | 11               | 3        | 70.000000    | false       | true
                """);
    }

    /** Worked by hand: of 40 planned, 8 more or 4 fewer; lower is better for i2. */
    @Test
    void theTargetInForceTellsHowFarItMovedAndWhetherItAsksForMore() {
        Dataset<Row> targets = like(ConformedTables.STG_INDICATOR_TARGET, """
                indicator_id | organisation_id | fiscal_year | revision int | target_value decimal(28,6)
                i1           | AGR             | 2015-2016   | 1            | 80
                i1           | AGR             | 2016-2017   | 1            | 80
                i1           | AGR             | 2016-2017   | 2            | 88
                i2           | AGR             | 2016-2017   | 1            | 60
                i2           | AGR             | 2016-2017   | 2            | 64
                i3           | AGR             | 2016-2017   | 1            | 10
                i3           | AGR             | 2016-2017   | 2            | 12
                i4           | AGR             | 2016-2017   | 1            | 5
                i4           | AGR             | 2016-2017   | 2            | 4
                """);
        Dataset<Row> indicators = frame("""
                indicator_id | indicator_key bigint | direction_code | baseline_value decimal(28,6)
                i1           | 1                    | INCREASE       | 40
                i2           | 2                    | DECREASE       | 100
                i3           | 3                    | EXACT          | 8
                i4           | 4                    | MAINTAIN_ABOVE | 5
                """);
        assertRows(FactIndicatorTarget.build(targets, indicators, organisations(), periods()), """
                indicator_key | revision | counted_revision_code | slippage_ratio
                1             | 1        | original              | 0.000000
                1             | 1        | not_counted           |
                1             | 2        | more_demanding        | 0.200000
                2             | 1        | not_counted           |
                2             | 2        | less_demanding        | -0.100000
                3             | 1        | not_counted           |
                3             | 2        | other                 |
                4             | 1        | not_counted           |
                4             | 2        | less_demanding        |
                """);
    }

    @Test
    void aTargetOfSomethingUnknownIsKept() {
        Dataset<Row> targets = like(ConformedTables.STG_INDICATOR_TARGET, """
                indicator_id | organisation_id | fiscal_year | revision int
                gone         | ???             | someday     | 1
                i1           | AGR             | someday     | 1
                """);
        assertRows(FactIndicatorTarget.build(targets, indicators(), organisations(), periods()), """
                indicator_key | organisation_key | period_key
                -1            | -1               | -1
                1             | 11               | -1
                """);
    }

    @Test
    void anActualIsCurrentBeforeAnyLaterProvisionalValue() {
        Dataset<Row> results = like(ConformedTables.STG_INDICATOR_RESULT, """
                indicator_id | organisation_id | fiscal_year | value_kind_code | revision int | value decimal(28,6)
                i1           | AGR             | 2016-2017   | provisional     | 2            | 1
                i1           | AGR             | 2016-2017   | actual          | 1            |
                """);
        assertRows(FactIndicatorResult.build(results, indicators(), organisations(), periods()), """
                value_kind_code | value    | is_current
                provisional     | 1.000000 | false
                actual          |          | true
                """);
    }

    @Test
    void withoutTargetsThereAreNoFacts() {
        Dataset<Row> none = emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_INDICATOR_TARGET));
        assertRows(FactIndicatorTarget.build(none, indicators(), organisations(), periods()), "target_key");
    }

    /** A conformed frame of which only some columns matter; the others are null. */
    private static Dataset<Row> like(TableName table, String text) {
        return frame(text).unionByName(emptyFrame(TableCatalog.shipped().table(table)), true);
    }

    private static Dataset<Row> indicators() {
        return frame("""
                indicator_id | indicator_key bigint | direction_code | baseline_value decimal(28,6)
                i1           | 1                    | INCREASE       | 60
                """);
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                AGR             | 11                      | 1900-01-01      | 9999-12-31    | true
                """);
    }

    private static Dataset<Row> periods() {
        return frame("""
                period_id | period_key bigint | granularity_code | end_date date
                2016-2017 | 7                 | fiscal_year      | 2017-03-31
                """);
    }
}
