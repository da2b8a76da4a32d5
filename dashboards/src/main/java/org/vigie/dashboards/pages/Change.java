package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;

/** What has become of a number since the room saw it last: told by an arrow, a figure and a word. */
final class Change {
    private final Visit visit;
    private final Texts texts;
    private final Formats formats;

    Change(Visit visit, PageFrame frame) {
        this.visit = visit;
        this.texts = frame.texts();
        this.formats = frame.formats();
    }

    TileView.Change of(String metric, BigDecimal now, BigDecimal before) {
        BigDecimal change = shown(metric, now.subtract(before));
        String arrow = change.signum() > 0 ? "up" : change.signum() < 0 ? "down" : "same";
        String tone = tone(SemanticModel.shipped().metric(metric), change.signum());
        return new TileView.Change(
                arrow,
                tone,
                change.signum() == 0 ? texts.say("change.same") : size(metric, change),
                word(tone),
                texts.say("change.was", visit.measured(metric, before).text()));
    }

    private String word(String tone) {
        return tone.isEmpty() ? "" : texts.say(tone.equals("better") ? "change.better" : "change.worse");
    }

    /** What is told of a change: of shares, tenths of a point, for less would read as no change at all. */
    private static BigDecimal shown(String metric, BigDecimal change) {
        return SemanticModel.shipped().metric(metric).unit().equals("percent")
                ? change.setScale(3, RoundingMode.HALF_EVEN)
                : change;
    }

    /** Better or worse, where the metric says which way it should go. */
    private static String tone(Metric metric, int direction) {
        if (direction == 0 || metric.direction().equals("neutral")) {
            return "";
        }
        return metric.direction().equals("higher") == direction > 0 ? "better" : "worse";
    }

    /** A share changes by points, anything else by its own unit. */
    private String size(String metric, BigDecimal change) {
        if (SemanticModel.shipped().metric(metric).unit().equals("percent")) {
            return formats.points(change);
        }
        return formats.sign(change) + visit.measured(metric, change.abs()).text();
    }
}
