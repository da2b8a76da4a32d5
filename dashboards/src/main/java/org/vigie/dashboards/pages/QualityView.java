package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.util.List;

/**
 * The steward's desk: what the rules say, what came, who is late, and how it went before.
 *
 * @param setAside deliveries of which something was set aside, or that were refused
 * @param batches the other deliveries, latest first
 * @param rows what rules set aside of deliveries, by its place
 */
public record QualityView(
        Content answer,
        List<Broken> broken,
        List<Dataset> datasets,
        List<Batch> setAside,
        List<Batch> batches,
        List<SetAside> rows,
        List<Owner> owners,
        List<Measure> measures,
        String unusualHref,
        Trend rules,
        Trend deliveries) {
    /** A rule that is broken, and the first rows that break it. */
    public record Broken(
            String rule,
            StatusBadge severity,
            String table,
            String owner,
            String message,
            String remedy,
            List<String> examples) {}

    /** The rules of one table. */
    public record Dataset(String name, String id, String kept, boolean whole) {}

    /** A delivery, and what became of it. */
    public record Batch(
            String file,
            String contract,
            String received,
            String read,
            String landed,
            String quarantined,
            String state) {}

    /** A row that a rule of severity quarantine took out, and what is to be mended. */
    public record SetAside(String place, String reason, String table, String state) {}

    /** A ministry's inbox: what is expected of it, what came, what is late, and what it has to look at. */
    public record Owner(
            String name,
            String href,
            String expected,
            String received,
            String latest,
            String late,
            String active,
            String waiting,
            String findingsHref) {}

    /** A measure followed from one period to the next. */
    public record Measure(String name, String measured, String judged, String unusual, String settled) {}

    /** Points in time, the oldest first; the first of its numbers is drawn. */
    public record Trend(List<String> headings, List<Point> points) {
        /** One point is no trend. */
        public boolean isDrawn() {
            return points.size() > 1;
        }
    }

    /** A moment or month and its numbers. */
    public record Point(String name, List<Number> numbers) {}

    /** A number as shown and as it is. */
    public record Number(String text, String value) {}
}
