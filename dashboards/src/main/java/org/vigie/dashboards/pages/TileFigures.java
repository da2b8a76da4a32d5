package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.metrics.SemanticModel;

/** The large numbers of a tile, with the verdict on the one that has a threshold. */
final class TileFigures {
    private final TileContext context;
    private final Totals totals;
    private final Totals before;

    TileFigures(TileContext context, Totals totals, List<String> metrics) {
        this.context = context;
        this.totals = totals;
        this.before = context.before(metrics);
    }

    /** A number of the tile as it stands above all tiles. */
    static TileView.Headline headline(TileContext context, Dashboard.Headline headline) {
        Totals totals = context.totals(Stream.concat(Stream.of(headline.metric()), headline.of().stream())
                .toList());
        String name = headline.of()
                .map(of -> context.in(headline.name(), totals.measured(of).text()))
                .orElseGet(() -> context.in(headline.name()));
        return new TileView.Headline(
                new TileFigures(context, totals, List.of(headline.metric())).figure(headline.metric(), name),
                "#" + headline.tile());
    }

    List<TileView.Figure> view() {
        return context.tile().figures().stream()
                .map(metric -> figure(metric, context.metricName(metric)))
                .toList();
    }

    private TileView.Figure figure(String metric, String name) {
        Measured measured = totals.measured(metric);
        return new TileView.Figure(
                metric,
                name,
                measured.text(),
                measured.bare().isEmpty() ? "" : unit(metric),
                measured.bare(),
                measured.exact(),
                context.tile()
                        .threshold()
                        .filter(threshold -> threshold.metric().equals(metric))
                        .map(this::judgement),
                change(metric),
                context.question(List.of(metric), List.of()));
    }

    /** The unit of numbers that carry none themselves. */
    private String unit(String metric) {
        return switch (SemanticModel.shipped().metric(metric).unit()) {
            case "point" -> context.say("unit.point");
            case "day" -> context.say("unit.day");
            default -> "";
        };
    }

    private Optional<TileView.Change> change(String metric) {
        return totals.number(metric)
                .flatMap(now -> before.number(metric)
                        .map(then -> new Change(context.visit(), context.frame()).of(metric, now, then)));
    }

    /** A number that is not there is not judged, and that is said: silence would pass for being on target. */
    private TileView.Judgement judgement(Threshold threshold) {
        return totals.number(threshold.metric())
                .map(value -> new TileView.Judgement(badge(threshold, value), limits(threshold)))
                .orElseGet(() -> new TileView.Judgement(
                        StatusBadge.of("not_evaluable", context.frame().texts()),
                        context.say("threshold.not_evaluable")));
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
