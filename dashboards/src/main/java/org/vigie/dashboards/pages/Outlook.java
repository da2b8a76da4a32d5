package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vigie.contract.trajectory.ForecastRule;

/**
 * Where an indicator is going, as the pipeline reckoned it: the way expected by now, the way made, and what the points so
 * far lead to at the due date, with their interval.
 */
final class Outlook {
    private static final String FINAL = "final";
    private static final String PAST_DUE = "DUE";

    private final PageFrame frame;
    private final TargetText text;
    private final List<Row> trajectories;

    /** @param trajectories the latest of each fiscal year and base of target */
    Outlook(PageFrame frame, TargetText text, List<Row> trajectories) {
        this.frame = frame;
        this.text = text;
        this.trajectories = List.copyOf(trajectories);
    }

    /** Toward the last target of the plan where one is known, else toward the year's. */
    Optional<IndicatorView.Outlook> view() {
        return chosen().map(row -> new IndicatorView.Outlook(
                StatusBadge.of(row.text("trajectory_status_code"), frame.texts()), reason(row), facts(row)));
    }

    /** The forecast, for the year in which its target is due. */
    Optional<IndicatorView.Forecast> forecast() {
        return chosen().filter(row -> row.number("forecast_value").isPresent())
                .map(row -> new IndicatorView.Forecast(
                        row.text("due_date"),
                        interval(row),
                        bare(row, "forecast_value"),
                        bare(row, "forecast_low_value"),
                        bare(row, "forecast_high_value")));
    }

    /** Whether a year's result begins a new series: its definition does not compare with that of the last year measured. */
    boolean isBreak(String fiscalYear) {
        Optional<Row> before = measured(year -> year.compareTo(fiscalYear) < 0);
        Optional<Row> now = measured(fiscalYear::equals);
        return before.isPresent()
                && now.isPresent()
                && before.get().count("comparability_group") != now.get().count("comparability_group");
    }

    /** The last year with a result among some. */
    private Optional<Row> measured(Predicate<String> years) {
        return trajectories.stream()
                .filter(row -> row.number("actual_value").isPresent())
                .filter(row -> years.test(row.text("fiscal_year")))
                .max(Comparator.comparing(row -> row.text("fiscal_year")));
    }

    private Optional<Row> chosen() {
        List<Row> ofYear = trajectories.stream()
                .filter(row -> row.text("fiscal_year").equals(frame.state().fiscalYear()))
                .toList();
        return ofYear.stream()
                .filter(row -> row.text("target_basis_code").equals(FINAL))
                .findFirst()
                .or(() -> ofYear.stream().findFirst());
    }

    private String reason(Row row) {
        String key = "outlook." + row.text("trajectory_reason_code");
        return Texts.has(key) ? frame.say(key) : frame.say("outlook.none");
    }

    private List<Fact> facts(Row row) {
        List<Fact> facts = new ArrayList<>();
        String target = text.target(row);
        facts.add(new Fact(
                frame.say("outlook.target"), target.isEmpty() ? frame.say("indicator.no_target") : dated(target, row)));
        share(row, "expected_progress", "outlook.expected").ifPresent(facts::add);
        share(row, "progress_raw", "outlook.made").ifPresent(facts::add);
        facts.add(new Fact(
                frame.say("outlook.forecast"),
                row.number("forecast_value").isPresent() ? interval(row) : noForecast(row)));
        if (row.text("required_effort_code").equals("OK")) {
            row.number("required_effort")
                    .map(effort ->
                            frame.say("outlook.effort_times", frame.formats().decimal(effort, 1)))
                    .ifPresent(effort -> facts.add(new Fact(frame.say("outlook.effort"), effort)));
        }
        return facts;
    }

    private String noForecast(Row row) {
        if (row.text("trajectory_reason_code").equals(PAST_DUE)) {
            return frame.say("outlook.past_due");
        }
        long points = row.count("point_count");
        return points < ForecastRule.FEWEST_POINTS
                ? frame.say(
                        "outlook.too_few",
                        frame.formats().count(ForecastRule.FEWEST_POINTS),
                        frame.formats().count(points))
                : frame.say("outlook.no_forecast");
    }

    private String dated(String target, Row row) {
        return row.findText("due_date")
                .map(due -> frame.say("outlook.by", target, frame.formats().date(LocalDate.parse(due))))
                .orElse(target);
    }

    private Optional<Fact> share(Row row, String column, String name) {
        return row.number(column)
                .map(share -> new Fact(frame.say(name), frame.formats().percent(share)));
    }

    private String interval(Row row) {
        return frame.say(
                "outlook.interval",
                text.rounded(row, "forecast_value").orElse(""),
                text.rounded(row, "forecast_low_value").orElse(""),
                text.rounded(row, "forecast_high_value").orElse(""));
    }

    private static String bare(Row row, String column) {
        return row.number(column).map(BigDecimal::toPlainString).orElse("");
    }
}
