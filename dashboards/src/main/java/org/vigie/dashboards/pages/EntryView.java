package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Optional;

/**
 * What can be entered in a room, and what has been and counts in no number yet.
 *
 * @param action where forms are sent
 */
public record EntryView(String action, String id, String token, List<Form> forms, List<Pending> pending) {
    /** A form; open where it is the one that was sent and refused. */
    public record Form(String code, String title, boolean open, Optional<String> problem, List<Field> fields) {
        /** The fields that are at fault. */
        public List<Field> faults() {
            return fields.stream().filter(field -> field.problem().isPresent()).toList();
        }
    }

    /**
     * A field.
     *
     * @param id unique on the page
     * @param type {@code text}, {@code date} or {@code select}
     * @param language of what is typed, where it is not the page's
     */
    public record Field(
            String id,
            String name,
            String label,
            String type,
            Optional<String> language,
            String value,
            List<Option> options,
            boolean required,
            Optional<String> problem) {}

    /** What was entered: of which kind, what it says, the details, and where it stands. */
    public record Pending(String kind, String text, String details, String state, boolean setAside) {}
}
