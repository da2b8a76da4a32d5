package org.vigie.dashboards.pages;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The steward's desk: what the rules say, what came, who is late, and how it went before. */
final class QualityPage implements Page {
    private static final int BATCHES_SHOWN = 50;
    private static final int RUNS_SHOWN = 20;

    @Override
    public String render(Visit visit) {
        Texts texts = new Texts(visit.request().language());
        PageFrame frame = visit.frame("quality", texts.say("quality.title"), Address.QUALITY, "", false);
        List<Row> checks = visit.details().checks();
        List<Row> batches = visit.details().batches();
        QualityView view = new QualityView(
                Sentence.of(
                        frame.say("quality.answer"),
                        count(frame, kept(checks)),
                        count(frame, checks.size()),
                        count(frame, batches.size()),
                        count(frame, quarantined(batches))),
                checks.stream()
                        .filter(row -> !row.flag("is_passed"))
                        .map(row -> broken(frame, row))
                        .toList(),
                datasets(frame, checks),
                batches.stream()
                        .sorted(Comparator.comparing(QualityPage::isWhole))
                        .limit(BATCHES_SHOWN)
                        .map(row -> batch(frame, row))
                        .toList(),
                others(frame, batches),
                owners(frame, visit.details().expectations()),
                runs(frame, visit.details().checkHistory()));
        return visit.write("quality", Map.of("frame", frame, "page", view));
    }

    /** What needs somebody stands before what came as it should; the latest of each first. */
    private static boolean isWhole(Row batch) {
        return batch.flag("is_accepted") && batch.count("quarantined_count") == 0;
    }

    private static Optional<String> others(PageFrame frame, List<Row> batches) {
        return batches.size() <= BATCHES_SHOWN
                ? Optional.empty()
                : Optional.of(frame.say("quality.others", count(frame, batches.size() - BATCHES_SHOWN)));
    }

    private static long kept(Collection<Row> checks) {
        return checks.stream().filter(row -> row.flag("is_passed")).count();
    }

    private static long quarantined(List<Row> batches) {
        return batches.stream()
                .filter(row -> row.flag("is_in_force"))
                .mapToLong(row -> row.count("quarantined_count"))
                .sum();
    }

    private static QualityView.Broken broken(PageFrame frame, Row row) {
        return new QualityView.Broken(
                row.text("rule_id"),
                frame.say("quality.severity_" + row.text("severity_code")),
                frame.say("quality.owner_" + row.text("owner_role_code")),
                row.text("message"),
                row.text("remedy"),
                Arrays.stream(row.text("examples").split("\n", -1))
                        .filter(example -> !example.isBlank())
                        .toList());
    }

    private static List<QualityView.Dataset> datasets(PageFrame frame, List<Row> checks) {
        return grouped(checks, "dataset_id").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new QualityView.Dataset(
                        entry.getKey(),
                        count(frame, kept(entry.getValue())),
                        count(frame, entry.getValue().size()),
                        count(
                                frame,
                                entry.getValue().stream()
                                        .mapToLong(row -> row.count("failed_count"))
                                        .sum())))
                .toList();
    }

    private static QualityView.Batch batch(PageFrame frame, Row row) {
        String state = row.flag("is_accepted")
                ? frame.say(row.flag("is_in_force") ? "quality.in_force" : "quality.superseded")
                : row.findText("refusal").orElse(frame.say("quality.refused"));
        return new QualityView.Batch(
                row.text("file_name"),
                row.text("contract_id"),
                day(row.text("received_at")),
                count(frame, row.count("record_count")),
                count(frame, row.count("landed_count")),
                count(frame, row.count("quarantined_count")),
                state);
    }

    /** Organisations with most late values first; of those alike, in alphabetical order. */
    private static List<QualityView.Owner> owners(PageFrame frame, List<Row> expectations) {
        return grouped(expectations, "organisation_id").entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Row>>>comparingLong(
                                entry -> -count(entry.getValue(), "is_late"))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> owner(frame, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static QualityView.Owner owner(PageFrame frame, String id, List<Row> expected) {
        Map<String, List<Row>> indicators = grouped(expected, "indicator_id");
        long active = indicators.values().stream()
                .filter(rows -> rows.stream()
                        .noneMatch(row -> row.text("latest_state_code").equals("missing")))
                .count();
        return new QualityView.Owner(
                expected.get(0).findText("organisation_name").orElse(id),
                Addresses.organisation(frame.language(), id),
                count(frame, expected.size()),
                count(frame, count(expected, "is_received")),
                count(frame, count(expected, "is_late")),
                frame.say("quality.of", count(frame, active), count(frame, indicators.size())));
    }

    private static List<QualityView.Run> runs(PageFrame frame, List<Row> history) {
        return grouped(history, "run_id").values().stream()
                .limit(RUNS_SHOWN)
                .map(rows -> new QualityView.Run(
                        day(rows.get(0).text("checked_at")),
                        count(frame, kept(rows)),
                        count(frame, rows.size()),
                        count(
                                frame,
                                rows.stream()
                                        .filter(row -> !row.flag("is_passed"))
                                        .filter(row -> row.text("severity_code").equals("block"))
                                        .count())))
                .toList();
    }

    private static Map<String, List<Row>> grouped(List<Row> rows, String column) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.text(column), LinkedHashMap::new, Collectors.toList()));
    }

    private static long count(List<Row> rows, String flag) {
        return rows.stream().filter(row -> row.flag(flag)).count();
    }

    private static String count(PageFrame frame, long number) {
        return frame.formats().count(number);
    }

    /** Day and minute of an instant as the engine writes it. */
    private static String day(String instant) {
        String text = instant.replace('T', ' ');
        return text.length() > 16 ? text.substring(0, 16) : text;
    }
}
