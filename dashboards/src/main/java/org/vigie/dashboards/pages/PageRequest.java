package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.Language;

/**
 * What a reader asked for: the language of the address, its variable segment, and the choices of its query.
 *
 * @param rawQuery the query as it came, from {@code ?} on, for the link to the other language; {@code ""} where none
 * @param entry present where the reader may enter something
 */
public record PageRequest(
        Language language,
        Optional<String> subject,
        Map<String, List<String>> choices,
        String rawQuery,
        Optional<EntryDraft> entry) {
    public PageRequest {
        choices = Map.copyOf(choices);
    }

    /** A request of one who only reads. */
    public PageRequest(
            Language language, Optional<String> subject, Map<String, List<String>> choices, String rawQuery) {
        this(language, subject, choices, rawQuery, Optional.empty());
    }

    /** The same request of one who may enter something. */
    public PageRequest with(EntryDraft draft) {
        return new PageRequest(language, subject, choices, rawQuery, Optional.of(draft));
    }

    /** A choice of the query; an empty one is none. */
    Optional<String> choice(String name) {
        return choices.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The variable segment of a path that has one. */
    String subjectId() {
        return subject.orElseThrow(() -> new IllegalStateException("The path of this page has no subject"));
    }
}
