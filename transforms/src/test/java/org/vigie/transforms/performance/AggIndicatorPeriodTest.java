package org.vigie.transforms.performance;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.keys.SurrogateKey;

@SparkTest
class AggIndicatorPeriodTest {
    @Test
    void monthsMakeQuartersAndYearsByWhatTheIndicatorIs() {
        String rows = IntStream.rangeClosed(1, 12)
                .mapToObj(place ->
                        "calls | SAN | 2024-2025 | month | %d | 10 | |\nrate | SAN | 2024-2025 | month | %d | 50 | %d | 20"
                                .formatted(place, place, place))
                .collect(Collectors.joining("\n"));
        assertRows(longer(rows).where("period_key in (20241, 2024)"), """
                indicator_key | period_key | value      | numerator | denominator | roll_up_reason_code | part_count
                1             | 20241      | 30.000000  |           |             | SUMMED              | 3
                1             | 2024       | 120.000000 |           |             | SUMMED              | 12
                2             | 20241      | 10.000000  | 6.000000  | 60.000000   | RECOMPUTED          | 3
                2             | 2024       | 32.500000  | 78.000000 | 240.000000  | RECOMPUTED          | 12
                """);
    }

    @Test
    void whatIsNotWholeOrCannotBeRolledUpSaysSo() {
        assertRows(longer("""
                        calls | SAN | 2024-2025 | month   | 1 | 10 | |
                        calls | SAN | 2024-2025 | month   | 3 | 10 | |
                        score | SAN | 2024-2025 | quarter | 1 | 4  | |
                        """), """
                indicator_key | period_key | value | roll_up_reason_code | part_count | expected_part_count
                1             | 20241      |       | INCOMPLETE          | 2          | 3
                1             | 2024       |       | INCOMPLETE          | 2          | 12
                3             | 2024       |       | NOT_ROLLED_UP       | 1          | 4
                """);
    }

    @Test
    void nothingMakesNothing() {
        assertRows(longer(""), "indicator_period_key");
    }

    private static Dataset<Row> longer(String series) {
        String rows =
                series.lines().map(line -> line + " | 2025-05-01 00:00:00").collect(Collectors.joining("\n"));
        return AggIndicatorPeriod.build(
                frame(
                        "indicator_id | organisation_id | fiscal_year | granularity_code | place int | value decimal(28,6)"
                                + " | numerator decimal(28,6) | denominator decimal(28,6) | known_from timestamp\n"
                                + rows),
                frame("""
                        indicator_id | indicator_key bigint | plan_element_key bigint | direction_code | accumulation_code | unit_key bigint | baseline_value decimal(28,6) | baseline_date date
                        calls        | 1                    | 10                      | INCREASE       | FLOW              | 5               |                              |
                        rate         | 2                    | 10                      | INCREASE       | RATE              | %d              |                              |
                        score        | 3                    | 10                      | INCREASE       | INDEX             | 5               |                              |
                        """.formatted(SurrogateKey.ofText("percent"))),
                frame("unit_key bigint | allows_sum boolean\n5 | true\n%d | false"
                        .formatted(SurrogateKey.ofText("percent"))),
                frame("""
                        organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                        SAN             | 11                      | 1900-01-01      | 9999-12-31    | true
                        """),
                frame("""
                        period_id    | period_key bigint | granularity_code | end_date date
                        2024-2025    | 2024              | fiscal_year      | 2025-03-31
                        2024-2025-T1 | 20241             | quarter          | 2024-06-30
                        """));
    }
}
