package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * The sheet of an indicator. The {@code sheet} is its evaluation in the chosen year; where it has none, {@code empty}
 * says which years there are.
 *
 * @param unit symbol of the unit measured, {@code ""} for a bare number
 * @param forecasts whether any year of the history has a forecast
 */
public record IndicatorView(
        String name,
        Content answer,
        List<TileView.Link> trail,
        Optional<Sheet> sheet,
        String empty,
        List<Year> history,
        boolean drawable,
        String chartLabel,
        String historyEmpty,
        String historyBase,
        Optional<Outlook> outlook,
        boolean forecasts,
        String unit,
        List<Fact> definition,
        List<Fact> plan,
        boolean revised,
        List<Revision> revisions) {
    /** One evaluation; {@code progress} is in thousandths. */
    public record Sheet(
            StatusBadge status,
            String reason,
            String basis,
            Optional<String> explanation,
            List<Fact> figures,
            Optional<Integer> progress,
            StatusBadge declared,
            StatusBadge computed,
            boolean different,
            String comparison,
            String sourceFile,
            String sourceLine,
            String deliveryId,
            String knownFrom) {}

    /** Where the indicator is going. */
    public record Outlook(StatusBadge status, String reason, List<Fact> facts) {}

    /** What the points so far lead to on a day; bare values are for the chart. */
    public record Forecast(String dueDate, String text, String value, String low, String high) {}

    /**
     * A period; the bare values are for the chart, {@code ""} where there is none.
     *
     * @param isBreak whether its result begins a new series, not to be compared with those before
     */
    public record Year(
            String year,
            String actual,
            String actualValue,
            String target,
            String targetValue,
            Optional<Forecast> forecast,
            boolean isBreak,
            StatusBadge declared,
            StatusBadge computed) {}

    public record Revision(String year, String revision, String target, String reason, String known) {}
}
