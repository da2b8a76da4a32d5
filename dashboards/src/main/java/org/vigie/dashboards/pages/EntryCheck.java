package org.vigie.dashboards.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds all that is wrong with what was typed, in the page's language, by field. */
final class EntryCheck {
    static final int LONGEST = 300;

    /** As far as a promise is believed. */
    private static final int MOST_YEARS_AHEAD = 20;

    private final EntryDraft draft;
    private final EntryChoices choices;
    private final Texts texts;
    private final Formats formats;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private EntryCheck(EntryDraft draft, EntryChoices choices, PageFrame frame) {
        this.draft = draft;
        this.choices = choices;
        this.texts = frame.texts();
        this.formats = frame.formats();
    }

    static Map<String, String> problems(EntryForm form, EntryDraft draft, EntryChoices choices, PageFrame frame) {
        EntryCheck check = new EntryCheck(draft, choices, frame);
        form.fields().forEach(check::check);
        return check.problems;
    }

    private void check(String field) {
        switch (field) {
            case "text_fr", "text_en" -> text(field);
            case "date" -> day();
            case "due" -> due();
            default -> choice(field);
        }
    }

    private void text(String field) {
        String text = draft.value(field);
        if (text.isEmpty()) {
            problems.put(field, texts.say("entry.problem_missing"));
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            problems.put(
                    field,
                    texts.say(
                            "entry.problem_long",
                            formats.count(text.codePointCount(0, text.length())),
                            formats.count(LONGEST)));
        }
    }

    private void day() {
        date("date")
                .filter(day -> day.isAfter(choices.today()))
                .ifPresent(
                        day -> problems.put("date", texts.say("entry.problem_future", formats.date(choices.today()))));
    }

    private void due() {
        date("due").ifPresent(due -> {
            LocalDate from = parsed(draft.value("date")).orElse(choices.today().minusYears(1));
            LocalDate until = choices.today().plusYears(MOST_YEARS_AHEAD);
            if (due.isBefore(from) || due.isAfter(until)) {
                problems.put("due", texts.say("entry.problem_due", formats.date(from), formats.date(until)));
            }
        });
    }

    private Optional<LocalDate> date(String field) {
        Optional<LocalDate> date = parsed(draft.value(field));
        if (date.isEmpty()) {
            problems.put(
                    field, texts.say(draft.value(field).isEmpty() ? "entry.problem_missing" : "entry.problem_date"));
        }
        return date;
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1900 && day.getYear() <= 9999);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** One of the options that the page offers; which of them may be left out is an option too, the empty one. */
    private void choice(String field) {
        List<String> codes = choices.of(field).stream().map(Option::code).toList();
        if (!codes.contains(draft.value(field))) {
            problems.put(field, texts.say("entry.problem_choice"));
        }
    }
}
