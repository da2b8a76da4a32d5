package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** All the words of the demonstration government, from {@code demo/vocabulary.yml}. */
record Vocabulary(
        Map<String, Shape> shapes,
        Map<String, Story> stories,
        List<Mission> missions,
        Map<String, Label> categories,
        List<FormerName> formerNames,
        List<Renaming> renamings,
        List<Merger> mergers,
        List<String> late,
        Map<String, List<Label>> remarks,
        Administration administration,
        List<OrganisationWords> organisations) {
    /** How a course runs: for each measured year, what is gained of the way planned (1: as planned). */
    record Story(String code, List<BigDecimal> gains) {
        double gain(PlanYear year) {
            return gains.get(year.number() - 1).doubleValue();
        }
    }

    record Mission(String id, Label name, List<Domain> domains) {}

    record Domain(String id, Label name) {}

    /** The name an organisation had before the day named. */
    record FormerName(String organisation, LocalDate until, Label name) {}

    /** An organisation that another, of another code and name, took the place of on the day named. */
    record Renaming(String organisation, String into, LocalDate on, Label name) {}

    /** An organisation that joined another on the day named. */
    record Merger(String organisation, String into, LocalDate on) {}

    /** The part of a plan that every organisation has, and the indicators it chooses a few of. */
    record Administration(
            Label orientation, Label objective, Label programme, String domain, List<IndicatorWords> indicators) {}

    static Vocabulary shipped() {
        Problems problems = new Problems();
        Definition words = Definition.ofResource(Vocabulary.class, "/demo/vocabulary.yml", problems);
        Vocabulary vocabulary = new Vocabulary(
                byCode(words.list("shapes").stream().map(Shape::of).toList(), Shape::code),
                byCode(words.list("stories").stream().map(Vocabulary::story).toList(), Story::code),
                words.list("missions").stream().map(Vocabulary::mission).toList(),
                words.list("categories").stream()
                        .collect(Collectors.toMap(item -> item.text("code"), item -> item.label("name"))),
                words.list("former-names").stream().map(Vocabulary::formerName).toList(),
                words.list("renamings").stream().map(Vocabulary::renaming).toList(),
                words.list("mergers").stream().map(Vocabulary::merger).toList(),
                words.texts("late"),
                remarks(words.child("remarks")),
                administration(words.child("administration")),
                words.list("organisations").stream().map(OrganisationWords::of).toList());
        problems.throwIfAny();
        return vocabulary;
    }

    /** The day on which an organisation joined another, if it did. */
    Optional<Merger> merger(String organisation) {
        return mergers.stream()
                .filter(merger -> merger.organisation().equals(organisation))
                .findFirst();
    }

    OrganisationWords organisation(String id) {
        return organisations.stream()
                .filter(organisation -> organisation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No organisation " + id));
    }

    /** The value under a code that the vocabulary must hold. */
    static <T> T known(Map<String, T> values, String code) {
        T value = values.get(code);
        if (value == null) {
            throw new IllegalStateException("No '" + code + "' among " + values.keySet());
        }
        return value;
    }

    private static <T> Map<String, T> byCode(List<T> values, Function<T, String> code) {
        return values.stream().collect(Collectors.toMap(code, Function.identity()));
    }

    private static Story story(Definition words) {
        return new Story(
                words.text("code"),
                words.texts("gains").stream().map(BigDecimal::new).toList());
    }

    private static Mission mission(Definition words) {
        return new Mission(
                words.text("id"),
                words.label("name"),
                words.list("domains").stream()
                        .map(domain -> new Domain(domain.text("id"), domain.label("name")))
                        .toList());
    }

    private static FormerName formerName(Definition words) {
        return new FormerName(words.text("organisation"), LocalDate.parse(words.text("until")), words.label("name"));
    }

    private static Renaming renaming(Definition words) {
        return new Renaming(
                words.text("organisation"), words.text("into"), LocalDate.parse(words.text("on")), words.label("name"));
    }

    private static Merger merger(Definition words) {
        return new Merger(words.text("organisation"), words.text("into"), LocalDate.parse(words.text("on")));
    }

    private static Map<String, List<Label>> remarks(Definition words) {
        return words.keys().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> words.list(code).stream()
                                .map(Definition::asLabel)
                                .toList()));
    }

    private static Administration administration(Definition words) {
        return new Administration(
                words.label("orientation"),
                words.label("objective"),
                words.label("programme"),
                words.text("domain"),
                words.list("indicators").stream().map(IndicatorWords::of).toList());
    }
}
