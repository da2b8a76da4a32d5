package org.vigie.dashboards.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.contract.Language;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;

/** What each metric means, from its one definition; tiles link here. */
final class DefinitionsPage implements Page {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]*[a-z]");
    /** An aggregate, as in {@code COUNT(evaluation)}. */
    private static final Pattern OF_ROWS = Pattern.compile("[A-Z]{3,}");

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
                                formula(frame, metric),
                                new Fact(texts.say("definitions.unit"), coded(texts, "unit", metric.unit())),
                                new Fact(
                                        texts.say("definitions.desired"),
                                        coded(texts, "direction", metric.direction())),
                                Fact.code(texts.say("definitions.identifier"), metric.id()))))
                .toList();
        return visit.write(
                "definitions",
                Map.of(
                        "frame",
                        frame,
                        "answer",
                        Sentence.of(texts.say("definitions.answer")),
                        "metrics",
                        metrics,
                        "sorted",
                        metrics.stream()
                                .sorted(Comparator.comparing(
                                        DefinitionView::name, frame.formats().collator()::compare))
                                .toList()));
    }

    /** How a metric is made: of other metrics by their names, of rows as the model writes it. */
    static Fact formula(PageFrame frame, Metric metric) {
        String name = frame.say("definitions.formula");
        if (OF_ROWS.matcher(metric.formula()).find()) {
            return Fact.code(name, metric.formula());
        }
        String named = NAME.matcher(metric.formula())
                .replaceAll(found -> SemanticModel.shipped().metrics().stream()
                        .filter(other -> other.id().equals(found.group()))
                        .findFirst()
                        .map(other -> Matcher.quoteReplacement(other.label().in(frame.language())))
                        .orElse(found.group()));
        return new Fact(name, named.replace(" / ", " ÷ ").replace(" * ", " × ").replace(" - ", " − "));
    }

    private static String coded(Texts texts, String group, String code) {
        String key = group + "." + code;
        return Texts.has(key) ? texts.say(key) : code;
    }
}
