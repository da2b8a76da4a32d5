package org.vigie.transforms.performance;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.contract.trajectory.TrajectoryTables;
import org.vigie.testkit.SparkTest;

@SparkTest
class FactIndicatorTrajectoryTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 10, 15);

    @Test
    void aTotalOfTheYearIsJudgedMonthByMonth() {
        assertRows(trajectories("""
                calls | 2024-06 | 300
                calls | 2024-09 | 480
                """, "calls | 2024-2025 | at_least | 1200 | 1"), """
                indicator_key | target_basis_code | actual_value | expected_progress | trajectory_index | trajectory_status_code | is_latest
                1             | annual            | 300.000000   | 0.247253          | 1.011111         | on_track               | false
                1             | annual            | 480.000000   | 0.500000          | 0.800000         | watch                  | true
                """);
    }

    @Test
    void aLevelIsJudgedAgainstTheYearAndAgainstTheEndOfThePlan() {
        assertRows(trajectories("rate | 2024-09 | 70", """
                rate | 2024-2025 | at_least | 72 | 1
                rate | 2026-2027 | at_least | 90 | 1
                """), """
                target_basis_code | target_value | due_date   | progress_raw | expected_progress | trajectory_status_code
                annual            | 72.000000    | 2025-03-31 | 0.833333     | 0.751026          | on_track
                final             | 90.000000    | 2027-03-31 | 0.333333     | 0.400000          | watch
                """);
    }

    @Test
    void lessIsBetterWhereTheIndicatorSaysSo() {
        assertRows(trajectories("""
                wait | 2023-09 | 12
                wait | 2024-08 | 9
                wait | 2024-09 | 10
                """, "wait | 2024-2025 | at_most | 6 | 1"), """
                target_basis_code | actual_value | trajectory_status_code | favourable_change_year | favourable_change_period
                annual            | 12.000000    | not_evaluable          |                        |
                final             | 12.000000    | on_track               |                        |
                annual            | 9.000000     | watch                  |                        | 3.000000
                annual            | 10.000000    | off_track              | 2.000000               | -1.000000
                """);
    }

    @Test
    void aTargetWithoutAnyValueSaysSoAndOneOfAYearToComeIsNotAskedFor() {
        assertRows(trajectories("", """
                calls | 2024-2025 | at_least | 1200 | 1
                calls | 2025-2026 | at_least | 1300 | 1
                """), """
                target_basis_code | actual_value | value_reason_code | trajectory_status_code | trajectory_reason_code | is_latest
                annual            |              | NO_VALUE          | not_evaluable          | NO_ACTUAL              | true
                """);
    }

    @Test
    void fourPointsMakeAnOutlookOfTheLastPeriodOnly() {
        String months = IntStream.rangeClosed(4, 9)
                .mapToObj(month -> "rate | 2024-%02d | %s".formatted(month, 60 + 2 * (month - 3)))
                .collect(Collectors.joining("\n"));
        assertRows(
                trajectories(months, "rate | 2024-2025 | at_least | 90 | 1").where("period_key = 202409 or is_latest"),
                """
                actual_value | point_count | forecast_value | forecast_low_value | forecast_high_value | required_effort | required_effort_code
                72.000000    | 6           | 84.000000      | 84.000000          | 84.000000           | 1.500000        | OK
                """);
        assertRows(trajectories(months, "rate | 2024-2025 | at_least | 90 | 1").where("period_key = 202405"), """
                actual_value | forecast_value | required_effort_code
                64.000000    |                | NOT_LATEST
                """);
    }

    /** 78 is 8 more than 70, but it was measured otherwise: neither better nor worse than a year before. */
    @Test
    void noChangeIsToldAcrossAChangeOfDefinitionWhicheverSideIsBetter() {
        String rate = """
                rate | 2023-09 | 70 | 1
                rate | 2024-08 | 75 | 2
                rate | 2024-09 | 78 | 2
                """;
        String asked = """
                actual_value | favourable_change_year | favourable_change_period | counted_change_code | is_break | counted_definition_code | comparability_group
                """;
        assertRows(annual(rate, "rate | 2024-2025 | at_least | 90 | 1"), asked + """
                70.000000    |                        |                          | not_comparable      | false    | one_year                | 1
                75.000000    |                        |                          | not_counted         | true     | not_counted             | 2
                78.000000    |                        | 3.000000                 | not_comparable      | false    | changed                 | 2
                """);
        assertRows(annual(rate.replace("rate", "wait"), "wait | 2024-2025 | at_most | 60 | 1"), asked + """
                70.000000    |                        |                          | not_comparable      | false    | one_year                | 1
                75.000000    |                        |                          | not_counted         | true     | not_counted             | 2
                78.000000    |                        | -3.000000                | not_comparable      | false    | changed                 | 2
                """);
        assertRows(annual(rate.replace("| 1", "| 2"), "rate | 2024-2025 | at_least | 90 | 1"), asked + """
                70.000000    |                        |                          | not_comparable      | false    | one_year                | 2
                75.000000    |                        | 5.000000                 | not_counted         | false    | not_counted             | 2
                78.000000    | 8.000000               | 3.000000                 | improved            | false    | same                    | 2
                """);
    }

    /** Of five months two were measured otherwise: three points are too few for a projection, four are enough. */
    @Test
    void aProjectionStartsAfterTheLastChangeOfDefinition() {
        String months = """
                rate | 2024-04 | 10 | 1
                rate | 2024-05 | 12 | 1
                rate | 2024-06 | 60 | 2
                rate | 2024-07 | 62 | 2
                rate | 2024-08 | 64 | 2
                """;
        String target = "rate | 2024-2025 | at_least | 90 | 1";
        assertRows(annual(months, target).where("is_latest"), """
                actual_value | point_count | forecast_value
                64.000000    | 3           |
                """);
        Dataset<Row> four = annual(months + "rate | 2024-09 | 66 | 2\n", target).where("is_latest");
        assertRows(four, """
                actual_value | point_count
                66.000000    | 4
                """);
        // two points a month from 66 at the end of September: 66 + 6 × 2 at the end of March, by the days between
        assertRows(four.selectExpr("round(forecast_value) as forecast"), "forecast decimal(29,0)\n78\n");
    }

    private static Dataset<Row> annual(String values, String targets) {
        return trajectories(values, targets)
                .where("target_basis_code = 'annual' and actual_value is not null")
                .orderBy("actual_value");
    }

    @Test
    void whatEndsAfterTheDayOfJudgementIsNotLookedAt() {
        assertRows(trajectories("calls | 2024-10 | 900", "calls | 2024-2025 | at_least | 1200 | 1"), """
                actual_value | trajectory_reason_code
                             | NO_ACTUAL
                """);
    }

    @Test
    void anOrganisationThatOnlyContributesIsNotJudged() {
        assertRows(
                FactIndicatorTrajectory.build(
                        series("calls | 2024-06 | 300"),
                        targets("calls | 2024-2025 | at_least | 1200 | 1"),
                        frame("indicator_id | organisation_id | role_code\ncalls | SAN | contributor"),
                        indicators(),
                        organisations(),
                        periods(),
                        AS_OF),
                "trajectory_key");
    }

    @Test
    void theRevisionInForceCounts() {
        assertRows(trajectories("calls | 2024-09 | 480", """
                calls | 2024-2025 | at_least | 1200 | 1
                calls | 2024-2025 | at_least | 900  | 2
                """), """
                target_value | trajectory_status_code
                900.000000   | on_track
                """);
    }

    @Test
    void nothingMakesNothing() {
        assertRows(
                FactIndicatorTrajectory.build(
                        empty(TrajectoryTables.STG_INDICATOR_SERIES),
                        empty(ConformedTables.STG_INDICATOR_TARGET),
                        empty(ConformedTables.STG_INDICATOR_ORGANISATION),
                        indicators(),
                        organisations(),
                        periods(),
                        AS_OF),
                "trajectory_key");
    }

    private static Dataset<Row> trajectories(String values, String targets) {
        return FactIndicatorTrajectory.build(
                series(values),
                targets(targets),
                empty(ConformedTables.STG_INDICATOR_ORGANISATION),
                indicators(),
                organisations(),
                periods(),
                AS_OF);
    }

    private static Dataset<Row> series(String values) {
        String rows = values.lines()
                .map(line -> line.split("\\|"))
                .map(cells -> {
                    int year = Integer.parseInt(cells[1].strip().substring(0, 4));
                    int month = Integer.parseInt(cells[1].strip().substring(5, 7));
                    int begin = month < 4 ? year - 1 : year;
                    return String.join(
                            " | ",
                            cells[0],
                            "SAN",
                            cells[1],
                            begin + "-" + (begin + 1),
                            "month",
                            Integer.toString((month + 8) % 12 + 1),
                            LocalDate.of(year, month, 1)
                                    .plusMonths(1)
                                    .minusDays(1)
                                    .toString(),
                            cells[2],
                            "LAST",
                            cells.length > 3 ? "definition" + cells[3].strip() : "definition1",
                            cells.length > 3 ? cells[3] : "1",
                            "2024-10-01 00:00:00",
                            "d",
                            "f.csv",
                            "2");
                })
                .collect(Collectors.joining("\n"));
        return frame("indicator_id | organisation_id | period_id | fiscal_year | granularity_code | place int"
                + " | period_end date | year_to_date_value decimal(28,6) | year_to_date_reason_code"
                + " | definition_hash | comparability_group int"
                + " | known_from timestamp | delivery_id | source_file | source_line int\n" + rows);
    }

    private static Dataset<Row> targets(String targets) {
        String rows = targets.lines()
                .map(line -> line.split("\\|"))
                .map(cells -> String.join(
                        " | ",
                        cells[0],
                        "SAN",
                        cells[1],
                        cells[2],
                        cells[3],
                        "",
                        "",
                        "",
                        "",
                        cells[4],
                        "2024-05-01 00:00:00",
                        "t",
                        "t.csv",
                        "2"))
                .collect(Collectors.joining("\n"));
        return frame("indicator_id | organisation_id | fiscal_year | target_kind_code | target_value decimal(28,6)"
                + " | low_value decimal(28,6) | high_value decimal(28,6) | tolerance decimal(28,6) | due_date date"
                + " | revision int | known_from timestamp | delivery_id | source_file | source_line int\n" + rows);
    }

    private static Dataset<Row> indicators() {
        return frame("""
                indicator_id | indicator_key bigint | plan_element_key bigint | direction_code | accumulation_code | unit_key bigint | baseline_value decimal(28,6) | baseline_date date
                calls        | 1                    | 10                      | INCREASE       | FLOW              | 5               | 1000                         | 2023-03-31
                rate         | 2                    | 10                      | INCREASE       | RATE              | 5               | 60                           | 2023-03-31
                wait         | 3                    | 10                      | DECREASE       | STOCK             | 5               | 14                           | 2023-03-31
                """);
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                SAN             | 11                      | 1900-01-01      | 9999-12-31    | true
                """);
    }

    private static Dataset<Row> periods() {
        String months = List.of(2023, 2024).stream()
                .flatMap(year -> IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> "%d-%02d | %d%02d | month | %s"
                                .formatted(
                                        year,
                                        month,
                                        year,
                                        month,
                                        LocalDate.of(year, month, 1)
                                                .plusMonths(1)
                                                .minusDays(1))))
                .collect(Collectors.joining("\n"));
        return frame("period_id | period_key bigint | granularity_code | end_date date\n" + months
                + "\n2024-2025 | 2024 | fiscal_year | 2025-03-31");
    }

    private static Dataset<Row> empty(TableName table) {
        return emptyFrame(TableCatalog.shipped().table(table));
    }
}
