package org.vigie.dashboards.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be entered in a room, and the fields of its form in their order. */
enum EntryForm {
    BLOCKER("text_fr", "text_en", "category", "date", "role"),
    /** Who does it by when is asked at once, so that a decision becomes an action. */
    DECISION("text_fr", "text_en", "date", "due", "role", "blocker"),
    ACTION("text_fr", "text_en", "due", "role", "blocker");

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of texts
    private final List<String> fields;

    EntryForm(String... fields) {
        this.fields = List.of(fields);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> fields() {
        return fields;
    }

    static Optional<EntryForm> find(String code) {
        return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
    }
}
