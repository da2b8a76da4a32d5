package org.vigie.ingestion.demo.voice;

import java.math.BigDecimal;
import java.util.List;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** The staff survey, from {@code demo/survey.yml}. */
record SurveyWords(
        Wave wave,
        List<Answer> answers,
        List<Question> questions,
        List<Named> attributes,
        List<Named> roles,
        List<Region> regions) {
    /** When it was held, and with how many. */
    record Wave(String survey, String code, Label name, String opened, String closed, int invited, int participants) {}

    /** One of the answers of a scale, from the least agreement to the most. */
    record Answer(String code, Label name) {}

    /** An attribute by which answers are cut, or one of its values. */
    record Named(String code, Label name) {}

    /**
     * A question.
     *
     * @param agreement how much people agree, from 0 to 1
     * @param managers how much more those who manage do
     */
    record Question(
            String code, String topic, String polarity, BigDecimal agreement, BigDecimal managers, Label wording) {}

    /** A region and how many of a hundred work there. */
    record Region(String code, int share, Label name) {}

    static SurveyWords shipped() {
        Problems problems = new Problems();
        Definition file = Definition.ofResource(SurveyWords.class, "/demo/survey.yml", problems)
                .allowOnly("survey", "answers", "questions", "attributes", "roles", "regions");
        SurveyWords words = new SurveyWords(
                wave(file.child("survey")),
                file.list("answers").stream()
                        .map(answer -> new Answer(answer.text("code"), answer.label("name")))
                        .toList(),
                file.list("questions").stream().map(SurveyWords::question).toList(),
                named(file.list("attributes")),
                named(file.list("roles")),
                file.list("regions").stream()
                        .map(region -> new Region(
                                region.text("code"), Integer.parseInt(region.text("share")), region.label("name")))
                        .toList());
        problems.throwIfAny();
        return words;
    }

    private static List<Named> named(List<Definition> items) {
        return items.stream()
                .map(item -> new Named(item.text("code"), item.label("name")))
                .toList();
    }

    private static Wave wave(Definition survey) {
        return new Wave(
                survey.text("id"),
                survey.text("wave"),
                survey.label("name"),
                survey.text("opened"),
                survey.text("closed"),
                Integer.parseInt(survey.text("invited")),
                Integer.parseInt(survey.text("participants")));
    }

    private static Question question(Definition question) {
        return new Question(
                question.text("code"),
                question.text("topic"),
                question.text("polarity"),
                new BigDecimal(question.text("agreement")),
                new BigDecimal(question.text("managers")),
                question.label("wording"));
    }
}
