package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a whole: how many of each, what share, and where each stands in a bar of a thousand. */
final class TileParts {
    private final TileContext context;

    TileParts(TileContext context) {
        this.context = context;
    }

    /** The last part takes what rounding leaves. */
    List<TileView.Part> view(Totals totals) {
        List<String> metrics = context.tile().parts();
        long whole = metrics.stream().mapToLong(totals::count).sum();
        List<TileView.Part> parts = new ArrayList<>();
        long before = 0;
        for (String metric : metrics) {
            long count = totals.count(metric);
            int x = thousandths(before, whole);
            before += count;
            parts.add(part(metric, parts.size(), count, whole, x, thousandths(before, whole) - x));
        }
        return parts;
    }

    static int thousandths(long part, long whole) {
        return whole == 0 ? 0 : Math.toIntExact(part * 1000 / whole);
    }

    private TileView.Part part(String metric, int order, long count, long whole, int x, int width) {
        Optional<String> status = statusOf(metric);
        String share = whole == 0
                ? context.say("site.unknown")
                : context.frame()
                        .formats()
                        .percent(
                                BigDecimal.valueOf(count).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_EVEN));
        return new TileView.Part(
                metric,
                status.orElse("series-" + (order + 1)),
                status,
                status.map(code -> context.say("status." + code)).orElseGet(() -> context.metricName(metric)),
                context.count(count),
                Long.toString(count),
                share,
                x,
                width);
    }

    /** The status that a metric counts, as in {@code indicators_met}. */
    static Optional<String> statusOf(String metric) {
        String code = metric.substring(metric.indexOf('_') + 1);
        return Optional.of(code).filter(found -> Texts.has("status." + found));
    }
}
