package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Map;
import org.vigie.contract.Language;

/** What each metric means, from its one definition; tiles link here. */
final class DefinitionsPage implements Page {
    @Override
    public String render(Visit visit) {
        Language language = visit.request().language();
        Texts texts = new Texts(language);
        PageFrame frame = visit.frame("definitions", texts.say("definitions.title"), Address.DEFINITIONS, "", false);
        List<DefinitionView> metrics = visit.metrics().stream()
                .map(metric -> new DefinitionView(
                        metric.id(),
                        metric.label().in(language),
                        metric.definition().in(language),
                        List.of(
                                Fact.code(texts.say("definitions.formula"), metric.formula()),
                                new Fact(texts.say("definitions.unit"), coded(texts, "unit", metric.unit())),
                                new Fact(
                                        texts.say("definitions.desired"),
                                        coded(texts, "direction", metric.direction())),
                                Fact.code(texts.say("definitions.identifier"), metric.id()))))
                .toList();
        return visit.write(
                "definitions",
                Map.of("frame", frame, "answer", Sentence.of(texts.say("definitions.answer")), "metrics", metrics));
    }

    private static String coded(Texts texts, String group, String code) {
        String key = group + "." + code;
        return Texts.has(key) ? texts.say(key) : code;
    }
}
