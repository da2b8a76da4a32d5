package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * The sheet of an indicator. The {@code sheet} is its evaluation in the chosen year; where it has none, {@code empty}
 * says which years there are.
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

    /** A period; the bare values are for the chart, {@code ""} where there is none. */
    public record Year(
            String year,
            String actual,
            String actualValue,
            String target,
            String targetValue,
            StatusBadge declared,
            StatusBadge computed) {}

    public record Revision(String year, String revision, String target, String reason, String known) {}
}
