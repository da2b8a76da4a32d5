package org.vigie.dashboards.pages;

import java.util.Map;

/**
 * What a reader has typed so far.
 *
 * @param id what is entered from this page will be called by it, so that a form sent twice enters once
 * @param token proves that the form comes from a page of ours; it is good for this room, session and id only
 * @param values by field, and the form's code under {@code form}; none before anything is typed
 * @param problems by field; under {@code form} that of the whole
 */
public record EntryDraft(String id, String token, Map<String, String> values, Map<String, String> problems) {
    public EntryDraft {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
    }

    public EntryDraft(String id, String token) {
        this(id, token, Map.of(), Map.of());
    }

    String value(String field) {
        return values.getOrDefault(field, "").strip();
    }
}
