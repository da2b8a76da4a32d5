package org.vigie.dashboards.pages;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How quality went before: the rules refresh by refresh, the deliveries month by month. The oldest stands first. */
final class QualityTrend {
    private static final int MOST = 24;

    private final PageFrame frame;

    QualityTrend(PageFrame frame) {
        this.frame = frame;
    }

    /** Of each refresh, how many of the rules it tried were broken. */
    QualityView.Trend rules(List<Row> history) {
        Map<String, List<Row>> runs = history.stream()
                .collect(Collectors.groupingBy(row -> row.text("run_id"), LinkedHashMap::new, Collectors.toList()));
        List<QualityView.Point> points = new ArrayList<>();
        for (List<Row> run : runs.values()) {
            long broken = run.stream().filter(row -> !row.flag("is_passed")).count();
            long blocking = run.stream()
                    .filter(row -> !row.flag("is_passed"))
                    .filter(row -> row.text("severity_code").equals("block"))
                    .count();
            points.add(point(frame.formats().moment(run.get(0).text("checked_at")), broken, blocking, run.size()));
        }
        Collections.reverse(points);
        return trend(points, "quality.rules_broken", "quality.rules_blocking", "quality.rules_tried");
    }

    /** Of each month in which something was received, how many of the records read were set aside. */
    QualityView.Trend deliveries(List<Row> batches) {
        Map<YearMonth, List<Row>> months = batches.stream()
                .collect(Collectors.groupingBy(
                        row -> YearMonth.parse(row.text("received_at").substring(0, 7)),
                        TreeMap::new,
                        Collectors.toList()));
        List<QualityView.Point> points = new ArrayList<>();
        months.forEach((month, rows) -> points.add(point(
                frame.formats().month(month), sum(rows, "quarantined_count"), sum(rows, "record_count"), rows.size())));
        return trend(points, "quality.quarantined", "quality.read", "quality.files");
    }

    private QualityView.Trend trend(List<QualityView.Point> points, String... headings) {
        int from = Math.max(0, points.size() - MOST);
        return new QualityView.Trend(
                List.of(headings).stream().map(heading -> frame.say(heading)).toList(),
                points.subList(from, points.size()));
    }

    private QualityView.Point point(String name, long... numbers) {
        List<QualityView.Number> shown = new ArrayList<>();
        for (long number : numbers) {
            shown.add(new QualityView.Number(frame.formats().count(number), Long.toString(number)));
        }
        return new QualityView.Point(name, shown);
    }

    private static long sum(List<Row> rows, String column) {
        return rows.stream().mapToLong(row -> row.count(column)).sum();
    }
}
