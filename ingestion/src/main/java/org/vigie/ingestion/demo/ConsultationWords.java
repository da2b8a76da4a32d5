package org.vigie.ingestion.demo;

import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** What the 2021 report says of its consultations, in our words, from {@code demo/consultations.yml}. */
record ConsultationWords(List<Activity> activities, List<Group> groups, List<Heading> headings, List<Family> families) {
    ConsultationWords {
        activities = List.copyOf(activities);
        groups = List.copyOf(groups);
        headings = List.copyOf(headings);
        families = List.copyOf(families);
    }

    /** Who was consulted, in counts; none where the report gives none. */
    record Activity(
            String id,
            String kind,
            Label name,
            Optional<String> people,
            Optional<String> organisations,
            Optional<String> sessions,
            String reference) {}

    record Group(String id, String audience) {}

    /** A heading of the annex and the ideas under it. */
    record Heading(String id, Label name, Label definition, List<Label> ideas) {}

    record Family(String id, Label name, List<Statement> statements) {}

    record Statement(String id, Label name) {}

    static ConsultationWords shipped() {
        Problems problems = new Problems();
        Definition words = Definition.ofResource(ConsultationWords.class, "/demo/consultations.yml", problems)
                .allowOnly("activities", "groups", "headings", "families");
        ConsultationWords read = new ConsultationWords(
                words.list("activities").stream()
                        .map(ConsultationWords::activity)
                        .toList(),
                words.list("groups").stream()
                        .map(group -> new Group(group.text("id"), group.text("audience")))
                        .toList(),
                words.list("headings").stream()
                        .map(heading -> new Heading(
                                heading.text("id"),
                                heading.label("name"),
                                heading.label("definition"),
                                heading.list("ideas").stream()
                                        .map(Definition::asLabel)
                                        .toList()))
                        .toList(),
                words.list("families").stream().map(ConsultationWords::family).toList());
        problems.throwIfAny();
        return read;
    }

    private static Activity activity(Definition words) {
        return new Activity(
                words.text("id"),
                words.text("activity"),
                words.label("name"),
                words.findText("people"),
                words.findText("organisations"),
                words.findText("sessions"),
                words.text("reference"));
    }

    private static Family family(Definition words) {
        return new Family(
                words.text("id"),
                words.label("name"),
                words.list("statements").stream()
                        .map(statement -> new Statement(statement.text("id"), statement.label("name")))
                        .toList());
    }
}
