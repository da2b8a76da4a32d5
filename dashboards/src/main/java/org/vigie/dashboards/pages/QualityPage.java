package org.vigie.dashboards.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** P15, the steward's desk: what the rules say, what came, who is late, and how it went before. */
final class QualityPage implements Page {
    private static final int ROWS_SHOWN = 50;

    private final Dashboard dashboard = Dashboard.shipped("quality");

    @Override
    public String render(Visit visit) {
        Texts texts = new Texts(visit.request().language());
        PageFrame frame = visit.frame("quality", texts.say("quality.title"), Address.QUALITY, "", true);
        Details details = visit.details();
        List<Row> checks = details.checks();
        List<Row> batches = details.batches();
        QualityTrend trend = new QualityTrend(frame);
        QualityView view = new QualityView(
                Sentence.of(
                        frame.say("quality.answer"),
                        count(frame, kept(checks)),
                        count(frame, checks.size()),
                        count(frame, batches.size()),
                        count(frame, quarantined(batches))),
                checks.stream()
                        .filter(row -> !row.flag("is_passed"))
                        .sorted(Comparator.comparingInt(row -> BrokenRule.rank(row.text("severity_code"))))
                        .map(row -> broken(frame, row))
                        .toList(),
                datasets(frame, checks),
                batches(frame, batches, false),
                batches(frame, batches, true),
                details.quarantinedRows(ROWS_SHOWN).stream()
                        .map(row -> setAside(frame, row))
                        .toList(),
                owners(frame, details.expectations(), waiting(details.findingStates())),
                measures(frame, visit),
                Addresses.findings(visit.request().language()) + "?kind=series_anomaly",
                trend.rules(details.checkHistory()),
                trend.deliveries(batches));
        Scope scope = new Scope(frame.state().fiscalYear(), Optional.empty());
        return visit.write(
                "quality",
                Map.of("frame", frame, "page", view, "tiles", new TileBuilder(visit, frame, scope).build(dashboard)));
    }

    private static List<QualityView.Batch> batches(PageFrame frame, List<Row> batches, boolean whole) {
        return batches.stream()
                .filter(row -> isWhole(row) == whole)
                .map(row -> batch(frame, row))
                .toList();
    }

    private static boolean isWhole(Row batch) {
        return batch.flag("is_accepted") && batch.count("quarantined_count") == 0;
    }

    private static QualityView.SetAside setAside(PageFrame frame, Row row) {
        return new QualityView.SetAside(
                row.text("source_file") + ", " + frame.say("indicator.line", row.text("source_line")),
                row.text("reason"),
                BrokenRule.tableName(row.text("dataset_id"), frame.language()),
                frame.say("quality.row_" + row.text("state_code")));
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
        String table = row.text("dataset_id");
        return new QualityView.Broken(
                row.text("rule_id"),
                BrokenRule.severity(frame, row.text("severity_code")),
                BrokenRule.tableName(table, frame.language()),
                frame.say("quality.owner_" + row.text("owner_role_code")),
                row.text("message"),
                row.text("remedy"),
                Arrays.stream(row.text("examples").split("\n", -1))
                        .filter(example -> !example.isBlank())
                        .map(example -> BrokenRule.example(frame, table, example))
                        .toList());
    }

    /** Tables that break a rule first, then by their names. */
    private static List<QualityView.Dataset> datasets(PageFrame frame, List<Row> checks) {
        return grouped(checks, "dataset_id").entrySet().stream()
                .map(entry -> new QualityView.Dataset(
                        BrokenRule.tableName(entry.getKey(), frame.language()),
                        entry.getKey(),
                        frame.say(
                                "quality.of",
                                count(frame, kept(entry.getValue())),
                                count(frame, entry.getValue().size())),
                        kept(entry.getValue()) == entry.getValue().size()))
                .sorted(Comparator.comparing(QualityView.Dataset::whole)
                        .thenComparing(
                                QualityView.Dataset::name, frame.formats().collator()::compare))
                .toList();
    }

    private static QualityView.Batch batch(PageFrame frame, Row row) {
        String state = row.flag("is_accepted")
                ? frame.say(row.flag("is_in_force") ? "quality.in_force" : "quality.superseded")
                : row.findText("refusal").orElse(frame.say("quality.refused"));
        return new QualityView.Batch(
                row.text("file_name"),
                row.text("contract_id"),
                frame.formats().moment(row.text("received_at")),
                count(frame, row.count("record_count")),
                count(frame, row.count("landed_count")),
                count(frame, row.count("quarantined_count")),
                state);
    }

    /** How many findings wait, by organisation. */
    private static Map<String, Long> waiting(List<Row> findings) {
        return findings.stream()
                .filter(row -> row.flag("is_waiting"))
                .filter(row -> row.findText("organisation_id").isPresent())
                .collect(
                        Collectors.groupingBy(row -> row.text("organisation_id"), TreeMap::new, Collectors.counting()));
    }

    /** Organisations with most late values first, then those with most findings, then in alphabetical order. */
    private static List<QualityView.Owner> owners(PageFrame frame, List<Row> expectations, Map<String, Long> waiting) {
        Map<String, List<Row>> expected = grouped(expectations, "organisation_id");
        Set<String> all = new TreeSet<>(expected.keySet());
        all.addAll(waiting.keySet());
        return all.stream()
                .sorted(Comparator.<String>comparingLong(id -> -late(expected.getOrDefault(id, List.of())))
                        .thenComparing(id -> -waiting.getOrDefault(id, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .map(id -> owner(frame, id, expected.getOrDefault(id, List.of()), waiting.getOrDefault(id, 0L)))
                .toList();
    }

    private static QualityView.Owner owner(PageFrame frame, String id, List<Row> expected, long waiting) {
        Map<String, List<Row>> indicators = grouped(expected, "indicator_id");
        long active = indicators.values().stream()
                .filter(rows -> rows.stream()
                        .noneMatch(row -> row.text("latest_state_code").equals("missing")))
                .count();
        return new QualityView.Owner(
                expected.stream()
                        .flatMap(row -> row.findText("organisation_name").stream())
                        .findFirst()
                        .orElse(id),
                Addresses.organisation(frame.language(), id),
                count(frame, expected.size()),
                count(frame, count(expected, "is_received")),
                expected.stream()
                        .flatMap(row -> row.findText("received_date").stream())
                        .max(Comparator.naturalOrder())
                        .map(day -> frame.formats().date(LocalDate.parse(day.substring(0, 10))))
                        .orElse(frame.say("site.unknown")),
                lateness(frame, expected),
                frame.say("quality.of", count(frame, active), count(frame, indicators.size())),
                count(frame, waiting),
                Addresses.findings(frame.language()) + "?organisation=" + Addresses.encode(id));
    }

    /** Late values; of history loaded without its dates nobody knows, and that is said. */
    private static String lateness(PageFrame frame, List<Row> expected) {
        long unknown = expected.stream()
                .filter(row -> row.findText("punctuality_code").equals(Optional.of("not_evaluable")))
                .count();
        String late = count(frame, late(expected));
        return unknown == 0 ? late : late + " · " + frame.say("quality.unknown_lateness", count(frame, unknown));
    }

    private static long late(List<Row> expected) {
        return expected.stream()
                .filter(row -> row.findText("is_late").equals(Optional.of("true")))
                .count();
    }

    private static List<QualityView.Measure> measures(PageFrame frame, Visit visit) {
        return visit
                .ask(
                        List.of(
                                "measured_values",
                                "measured_values_judged",
                                "measured_values_unusual",
                                "measured_values_settled"),
                        List.of("series_value.name"),
                        List.of())
                .stream()
                .map(row -> new QualityView.Measure(
                        row.text("series_value.name"),
                        count(frame, row.count("measured_values")),
                        count(frame, row.count("measured_values_judged")),
                        count(frame, row.count("measured_values_unusual")),
                        count(frame, row.count("measured_values_settled"))))
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
}
