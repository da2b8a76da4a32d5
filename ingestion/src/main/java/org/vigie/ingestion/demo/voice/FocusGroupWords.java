package org.vigie.ingestion.demo.voice;

import java.time.LocalDate;
import java.util.List;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** The focus groups of the demonstration, from {@code demo/focusgroups.yml}. */
record FocusGroupWords(Consultation consultation, List<Session> sessions, List<Theme> themes) {
    record Consultation(String id, LocalDate held, Label name) {}

    /**
     * A group that met once.
     *
     * @param size of the organisations that its people came from
     */
    record Session(String id, LocalDate held, String audience, int participants, String size) {}

    /** A theme of the codebook of ideas, and in how many sessions of each audience it came up. */
    record Theme(String id, int managers, int staff) {
        int sessions(String audience) {
            return audience.equals("managers") ? managers : staff;
        }
    }

    static FocusGroupWords shipped() {
        Problems problems = new Problems();
        Definition file = Definition.ofResource(FocusGroupWords.class, "/demo/focusgroups.yml", problems)
                .allowOnly("consultation", "sessions", "themes");
        Definition consultation = file.child("consultation");
        FocusGroupWords words = new FocusGroupWords(
                new Consultation(
                        consultation.text("id"),
                        LocalDate.parse(consultation.text("held")),
                        consultation.label("name")),
                file.list("sessions").stream().map(FocusGroupWords::session).toList(),
                file.list("themes").stream()
                        .map(theme -> new Theme(
                                theme.text("id"),
                                Integer.parseInt(theme.text("managers")),
                                Integer.parseInt(theme.text("staff"))))
                        .toList());
        problems.throwIfAny();
        return words;
    }

    private static Session session(Definition session) {
        return new Session(
                session.text("id"),
                LocalDate.parse(session.text("held")),
                session.text("audience"),
                Integer.parseInt(session.text("participants")),
                session.text("size"));
    }
}
