package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.Language;

/**
 * What a reader asked for: the language of the address, its variable segment, and the choices of its query.
 *
 * @param rawQuery the query as it came, from {@code ?} on, for the link to the other language; {@code ""} where none
 */
public record PageRequest(
        Language language, Optional<String> subject, Map<String, List<String>> choices, String rawQuery) {
    public PageRequest {
        choices = Map.copyOf(choices);
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
