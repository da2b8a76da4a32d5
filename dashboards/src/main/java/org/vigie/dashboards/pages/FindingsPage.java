package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The findings of a publication, by kind and page: what a data steward should look at. */
final class FindingsPage implements Page {
    static final int PAGE_SIZE = 25;

    @Override
    public String render(Visit visit) {
        PageFrame frame = visit.frame(
                "findings", new Texts(visit.request().language()).say("findings.title"), Address.FINDINGS, "", false);
        Optional<String> kind = visit.request().choice("kind");
        List<Row> kinds = visit.details().findingKinds();
        long all = kinds.stream().mapToLong(row -> row.count("finding_count")).sum();
        long count = kind.map(code -> kinds.stream()
                        .filter(row -> row.text("kind_code").equals(code))
                        .mapToLong(row -> row.count("finding_count"))
                        .sum())
                .orElse(all);
        int last = Math.max(1, Math.toIntExact((count + PAGE_SIZE - 1) / PAGE_SIZE));
        int page = Math.min(last, Math.max(1, number(visit.request().choice("page"))));
        List<Row> rows = visit.details().findings(kind, PAGE_SIZE, (page - 1) * PAGE_SIZE);
        int first = (page - 1) * PAGE_SIZE + 1;
        Formats formats = frame.formats();
        Content answer = kind.isPresent()
                ? Sentence.of(frame.say("findings.answer_kind"), formats.count(count), formats.count(all))
                : Sentence.of(frame.say("findings.answer"), formats.count(all));
        FindingsView view = new FindingsView(
                answer,
                kinds(frame, kinds, kind, all),
                frame.say(
                        "findings.list",
                        formats.count(first),
                        formats.count(first + rows.size() - 1L),
                        formats.count(count)),
                first,
                rows.stream().map(row -> row(frame, row)).toList(),
                page > 1 ? Optional.of(address(frame, kind, page - 1)) : Optional.empty(),
                page < last ? Optional.of(address(frame, kind, page + 1)) : Optional.empty(),
                frame.say("findings.page", formats.count(page), formats.count(last)),
                frame.say("tile.rows", formats.count(count)));
        return visit.write("findings", Map.of("frame", frame, "page", view));
    }

    private static List<FindingsView.Kind> kinds(PageFrame frame, List<Row> kinds, Optional<String> chosen, long all) {
        List<FindingsView.Kind> views = new ArrayList<>();
        views.add(new FindingsView.Kind(
                frame.say("findings.all"),
                Addresses.findings(frame.language()),
                frame.formats().count(all),
                chosen.isEmpty()));
        for (Row row : kinds) {
            String code = row.text("kind_code");
            views.add(new FindingsView.Kind(
                    name(frame, code),
                    address(frame, Optional.of(code), 1),
                    frame.formats().count(row.count("finding_count")),
                    chosen.equals(Optional.of(code))));
        }
        return views;
    }

    private static FindingsView.Row row(PageFrame frame, Row row) {
        String severity = "severity." + row.text("severity_code");
        String subject = row.text("subject_id");
        Optional<String> href = row.text("subject_type_code").equals("indicator")
                ? Optional.of(Addresses.indicator(frame.language(), subject)
                        + row.findText("fiscal_year")
                                .map(year -> "?period=" + Addresses.encode(year))
                                .orElse(""))
                : Optional.empty();
        String source = row.findText("source_file")
                .map(file -> file
                        + row.findText("source_line")
                                .map(line -> ", " + frame.say("indicator.line", line))
                                .orElse(""))
                .orElse("");
        return new FindingsView.Row(
                name(frame, row.text("kind_code")),
                Texts.has(severity) ? frame.say(severity) : row.text("severity_code"),
                subject,
                href,
                row.text("message"),
                row.text("remedy"),
                source);
    }

    /** The name of a kind; one that pages do not know yet is shown by its code. */
    private static String name(PageFrame frame, String code) {
        String key = "kind." + code;
        return Texts.has(key) ? frame.say(key) : code;
    }

    private static String address(PageFrame frame, Optional<String> kind, int page) {
        return Addresses.findings(frame.language())
                + kind.map(code -> "?kind=" + Addresses.encode(code) + "&page=" + page)
                        .orElse("?page=" + page);
    }

    private static int number(Optional<String> text) {
        try {
            return text.map(Integer::parseInt).orElse(1);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
