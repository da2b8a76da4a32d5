package org.vigie.dashboards.pages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The index of organisations that publish indicators in a year, by name: a way in, not a ranking. */
final class OrganisationsPage implements Page {
    private static final List<String> METRICS = List.of(
            "indicators_due",
            "evaluation_coverage",
            "indicators_met",
            "indicators_not_met",
            "indicators_not_available",
            "indicators_future");
    private static final List<String> FIELDS =
            List.of("organisation.code", "organisation.name", "organisation.category");

    @Override
    public String render(Visit visit) {
        PageFrame frame = visit.frame(
                "organisations",
                new Texts(visit.request().language()).say("organisations.title"),
                Address.ORGANISATIONS,
                "",
                false);
        String year = frame.state().fiscalYear();
        List<Row> rows = visit.ask(METRICS, FIELDS, Visit.inYear(year)).stream()
                .sorted(visit.byName("organisation.name"))
                .toList();
        String count = frame.formats().count(rows.size());
        OrganisationsView page = new OrganisationsView(
                Sentence.of(frame.say("organisations.answer"), count),
                frame.say("organisations.with_indicators", year),
                frame.say("organisations.none", year),
                METRICS,
                METRICS.stream().map(visit::metricName).toList(),
                letters(visit, frame, rows),
                frame.say("tile.rows", count));
        return visit.write("organisations", Map.of("frame", frame, "page", page));
    }

    private static List<OrganisationsView.Letter> letters(Visit visit, PageFrame frame, List<Row> rows) {
        Map<String, List<OrganisationsView.Row>> byLetter = new TreeMap<>();
        for (Row row : rows) {
            byLetter.computeIfAbsent(letter(row.text("organisation.name")), key -> new ArrayList<>())
                    .add(new OrganisationsView.Row(
                            row.text("organisation.name"),
                            Addresses.organisation(frame.language(), row.text("organisation.code")) + frame.query(),
                            row.text("organisation.category"),
                            METRICS.stream()
                                    .map(metric -> visit.measured(metric, row).text())
                                    .toList()));
        }
        return byLetter.entrySet().stream()
                .map(entry -> new OrganisationsView.Letter(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The first letter without its accent, as a dictionary sorts it; {@code #} for what begins otherwise. */
    private static String letter(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        return !plain.isEmpty() && plain.charAt(0) >= 'A' && plain.charAt(0) <= 'Z' ? plain.substring(0, 1) : "#";
    }
}
