package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vigie.metrics.SemanticModel;

/** The large numbers of a tile, with the verdict on the one that has a threshold. */
final class TileFigures {
    private final TileContext context;
    private final Totals totals;

    TileFigures(TileContext context, Totals totals) {
        this.context = context;
        this.totals = totals;
    }

    List<TileView.Figure> view() {
        return context.tile().figures().stream().map(this::figure).toList();
    }

    private TileView.Figure figure(String metric) {
        Measured measured = totals.measured(metric);
        return new TileView.Figure(
                metric,
                context.metricName(metric),
                measured.text(),
                measured.bare(),
                measured.exact(),
                context.tile()
                        .threshold()
                        .filter(threshold -> threshold.metric().equals(metric))
                        .flatMap(this::judgement),
                context.question(List.of(metric), List.of()));
    }

    private Optional<TileView.Judgement> judgement(Threshold threshold) {
        return totals.number(threshold.metric())
                .map(value -> new TileView.Judgement(badge(threshold, value), limits(threshold)));
    }

    /** Outside two limits, the word says on which side: "off target" would leave the reader to guess. */
    private StatusBadge badge(Threshold threshold, BigDecimal value) {
        String status = threshold.judge(value);
        if (threshold instanceof Threshold.Between && status.equals("bad")) {
            boolean low = value.compareTo(threshold.limits().get(0)) < 0;
            return new StatusBadge(status, context.say(low ? "threshold.too_low" : "threshold.too_high"));
        }
        return StatusBadge.of(status, context.frame().texts());
    }

    private String limits(Threshold threshold) {
        String kind = threshold instanceof Threshold.AtLeast
                ? "threshold.at_least"
                : threshold instanceof Threshold.AtMost ? "threshold.at_most" : "threshold.between";
        return context.say(
                kind,
                limit(threshold, threshold.limits().get(0)),
                limit(threshold, threshold.limits().get(1)));
    }

    private String limit(Threshold threshold, BigDecimal limit) {
        boolean percent =
                SemanticModel.shipped().metric(threshold.metric()).unit().equals("percent");
        Formats formats = context.frame().formats();
        return percent ? formats.percentShort(limit) : formats.decimal(limit, 0);
    }
}
