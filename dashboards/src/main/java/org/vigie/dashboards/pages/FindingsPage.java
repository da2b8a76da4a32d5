package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The findings of a publication, by kind, state, organisation and page: what a data steward should look at. */
final class FindingsPage implements Page {
    static final int PAGE_SIZE = 25;
    private static final int ID_SHOWN = 12;
    private static final String WAITING = "waiting";
    /** By how much hangs on them, which the spelling of their codes does not tell. */
    private static final List<String> GRAVEST_FIRST = List.of("error", "warning", "information");

    private static final List<String> STATES =
            List.of(WAITING, "open", "acknowledged", "reopened", "waived", "resolved");

    @Override
    public String render(Visit visit) {
        PageFrame frame = visit.frame(
                "findings", new Texts(visit.request().language()).say("findings.title"), Address.FINDINGS, "", false);
        Chosen chosen = Chosen.of(visit.request());
        List<Row> made = visit.details().findingStates();
        long count = made.stream().filter(chosen::holds).count();
        int last = Math.max(1, Math.toIntExact((count + PAGE_SIZE - 1) / PAGE_SIZE));
        int page = Math.min(last, Math.max(1, number(visit.request().choice("page"))));
        List<Row> rows = rows(visit, chosen, made, (page - 1) * PAGE_SIZE);
        int first = (page - 1) * PAGE_SIZE + 1;
        Formats formats = frame.formats();
        Map<String, String> names = rows.isEmpty() ? Map.of() : visit.details().indicatorNames();
        FindingsView view = new FindingsView(
                answer(visit, frame, chosen, count, made.size()),
                kinds(frame, made, chosen),
                states(frame, made, chosen),
                frame.say(
                        "findings.list",
                        formats.count(first),
                        formats.count(first + rows.size() - 1L),
                        formats.count(count)),
                first,
                rows.stream().map(row -> row(visit, frame, row, names)).toList(),
                page > 1 ? Optional.of(chosen.address(frame, page - 1)) : Optional.empty(),
                page < last ? Optional.of(chosen.address(frame, page + 1)) : Optional.empty(),
                frame.say("findings.page", formats.count(page), formats.count(last)),
                frame.say("tile.rows", formats.count(count)));
        return visit.write("findings", Map.of("frame", frame, "page", view));
    }

    /** A page of what is chosen, the gravest of all first. */
    private static List<Row> rows(Visit visit, Chosen chosen, List<Row> made, int offset) {
        List<Row> rows = new ArrayList<>();
        int before = 0;
        List<Row> held = made.stream().filter(chosen::holds).toList();
        for (String severity : severities(held)) {
            int count = Math.toIntExact(held.stream()
                    .filter(row -> row.text("severity_code").equals(severity))
                    .count());
            int from = Math.max(0, offset - before);
            int limit = Math.min(count - from, PAGE_SIZE - rows.size());
            if (limit > 0) {
                rows.addAll(visit.details().findings(chosen.conditions(severity), limit, from));
            }
            before += count;
        }
        return rows;
    }

    /** Those of the rows, the gravest first; one that is not known here comes last, and is not lost. */
    private static List<String> severities(List<Row> rows) {
        return rows.stream()
                .map(row -> row.text("severity_code"))
                .distinct()
                .sorted(Comparator.comparingInt((String severity) -> GRAVEST_FIRST.contains(severity)
                                ? GRAVEST_FIRST.indexOf(severity)
                                : GRAVEST_FIRST.size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Content answer(Visit visit, PageFrame frame, Chosen chosen, long count, long made) {
        Formats formats = frame.formats();
        String all = chosen.isOfAllThatWait()
                ? frame.say("findings.answer", formats.count(count))
                : frame.say("findings.answer_kind", formats.count(count), formats.count(made));
        return chosen.organisation()
                .map(code -> Sentence.of(all + " " + frame.say("findings.state_for"), visit.organisationName(code)))
                .orElseGet(() -> Sentence.of(all));
    }

    private static List<FindingsView.Choice> kinds(PageFrame frame, List<Row> made, Chosen chosen) {
        Predicate<Row> ofState = chosen.withKind(Optional.empty())::holds;
        Map<String, List<Row>> byKind = made.stream()
                .filter(ofState)
                .collect(Collectors.groupingBy(row -> row.text("kind_code"), TreeMap::new, Collectors.toList()));
        List<FindingsView.Choice> views = new ArrayList<>();
        views.add(new FindingsView.Choice(
                frame.say("findings.all"),
                chosen.withKind(Optional.empty()).address(frame, 1),
                frame.formats().count(made.stream().filter(ofState).count()),
                chosen.kind().isEmpty()));
        byKind.forEach((code, rows) -> views.add(new FindingsView.Choice(
                rows.get(0).findText("kind_name").orElse(code),
                chosen.withKind(Optional.of(code)).address(frame, 1),
                frame.formats().count(rows.size()),
                chosen.kind().equals(Optional.of(code)))));
        return views;
    }

    private static List<FindingsView.Choice> states(PageFrame frame, List<Row> made, Chosen chosen) {
        return STATES.stream()
                .map(state -> new FindingsView.Choice(
                        frame.say("findings.state_" + state),
                        chosen.withState(state).address(frame, 1),
                        frame.formats()
                                .count(made.stream()
                                        .filter(chosen.withState(state)::holds)
                                        .count()),
                        chosen.state().equals(state)))
                .toList();
    }

    private static FindingsView.Row row(Visit visit, PageFrame frame, Row row, Map<String, String> names) {
        String severity = "severity." + row.text("severity_code");
        String subject = row.text("subject_id");
        boolean ofIndicator = row.text("subject_type_code").equals("indicator");
        Optional<String> href = ofIndicator
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
        String id = row.text("finding_id");
        return new FindingsView.Row(
                row.findText("kind_name").orElse(row.text("kind_code")),
                Texts.has(severity) ? frame.say(severity) : row.text("severity_code"),
                owner(visit, frame, row),
                frame.say(
                        "findings.since",
                        frame.say("findings.state_" + row.text("state_code")),
                        day(frame, row.text("state_since_at"))),
                Stream.concat(
                                Stream.of(ofIndicator ? names.getOrDefault(subject, subject) : subject),
                                row.findText("fiscal_year").stream())
                        .collect(Collectors.joining(", ")),
                href,
                row.text("message"),
                row.text("remedy"),
                decisions(frame, row),
                source,
                "./vigie quality WORKSPACE acknowledge " + id.substring(0, Math.min(ID_SHOWN, id.length()))
                        + " --by data_steward --why …");
    }

    /** Who is to deal with it: the role, after the organisation that is meant where one is. */
    private static String owner(Visit visit, PageFrame frame, Row row) {
        String role = frame.say("quality.owner_" + row.text("owner_role_code"));
        return row.findText("organisation_id")
                .map(visit::organisationName)
                .map(name -> frame.say("findings.owner_of", name, role))
                .orElse(role);
    }

    private static List<String> decisions(PageFrame frame, Row row) {
        List<String> told = new ArrayList<>();
        row.findText("decision_reason")
                .ifPresent(reason -> told.add(frame.say(
                        "findings.decided", frame.say("quality.owner_" + row.text("decided_by_code")), reason)));
        row.findText("waived_until_date")
                .ifPresent(until -> told.add(frame.say("findings.waived_until", day(frame, until))));
        return told;
    }

    private static String day(PageFrame frame, String instant) {
        return frame.formats().date(LocalDate.parse(instant.substring(0, 10)));
    }

    private static int number(Optional<String> text) {
        try {
            return text.map(Integer::parseInt).orElse(1);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** What is chosen of the findings. Where no state is, those that wait for somebody. */
    private record Chosen(Optional<String> kind, String state, Optional<String> organisation) {
        private static Chosen of(PageRequest request) {
            return new Chosen(
                    request.choice("kind"),
                    request.choice("state").filter(STATES::contains).orElse(WAITING),
                    request.choice("organisation"));
        }

        private Chosen withKind(Optional<String> other) {
            return new Chosen(other, state, organisation);
        }

        private Chosen withState(String other) {
            return new Chosen(kind, other, organisation);
        }

        private boolean isOfAllThatWait() {
            return kind.isEmpty() && state.equals(WAITING);
        }

        private boolean holds(Row row) {
            return kind.map(code -> row.text("kind_code").equals(code)).orElse(true)
                    && organisation
                            .map(code -> row.findText("organisation_id").equals(Optional.of(code)))
                            .orElse(true)
                    && (state.equals(WAITING)
                            ? row.flag("is_waiting")
                            : row.text("state_code").equals(state));
        }

        private Map<String, String> conditions(String severity) {
            Map<String, String> conditions = new LinkedHashMap<>();
            conditions.put("severity_code", severity);
            kind.ifPresent(code -> conditions.put("kind_code", code));
            organisation.ifPresent(code -> conditions.put("organisation_id", code));
            conditions.put(state.equals(WAITING) ? "is_waiting" : "state_code", state.equals(WAITING) ? "true" : state);
            return conditions;
        }

        private String address(PageFrame frame, int page) {
            return Addresses.findings(frame.language()) + "?"
                    + kind.map(code -> "kind=" + Addresses.encode(code) + "&").orElse("")
                    + (state.equals(WAITING) ? "" : "state=" + Addresses.encode(state) + "&")
                    + organisation
                            .map(code -> "organisation=" + Addresses.encode(code) + "&")
                            .orElse("")
                    + "page=" + page;
        }
    }
}
