package org.vigie.metrics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.workspace.StatusBasis;

/**
 * Reads one file of metrics: what its {@code defaults} say of all of them, the metrics, and their golden examples under
 * {@code tests}. What is wrong goes to the problems that the file was read with.
 */
final class MetricReader {
    private static final String[] KEYS = {
        "name",
        "label",
        "definition",
        "formula",
        "unit",
        "direction",
        "additivity",
        "dataset",
        "semantics",
        "owner",
        "version",
        "format",
        "disclosure",
        "fill_nulls_with",
        "fill_missing",
        "dimensions",
        "forbidden_dimensions"
    };

    private final List<Dataset> datasets;
    private final List<Metric> metrics;
    private final List<GoldenExample> examples;

    MetricReader(List<Dataset> datasets, List<Metric> metrics, List<GoldenExample> examples) {
        this.datasets = datasets;
        this.metrics = metrics;
        this.examples = examples;
    }

    void read(Definition file) {
        file.allowOnly("defaults", "metrics", "tests");
        Optional<Definition> defaults =
                file.find("defaults").map(given -> given.allowOnly("owner", "version", "disclosure"));
        file.list("metrics").forEach(metric -> metrics.add(metric(metric, defaults)));
        file.list("tests").forEach(test -> examples.add(example(test)));
    }

    private Metric metric(Definition definition, Optional<Definition> defaults) {
        definition.allowOnly(KEYS);
        String id = definition.text("name");
        if (metrics.stream().anyMatch(metric -> metric.id().equals(id))) {
            definition.problem(
                    "name", Label.of("La mesure «\u00a0%s\u00a0» est répétée.", "Metric '%s' stands twice.", id));
        }
        String name = definition.text("dataset");
        Optional<Dataset> dataset =
                datasets.stream().filter(known -> known.name().equals(name)).findFirst();
        if (dataset.isEmpty()) {
            List<String> known = datasets.stream().map(Dataset::name).toList();
            definition.problem("dataset", Checks.unknown("Dataset", "Le jeu", name, known));
        }
        String unit = Checks.choice(definition, "unit", Metric.UNITS);
        Semantics semantics = new SemanticsReader(dataset, metrics).read(definition.child("semantics"));
        return new Metric(
                id,
                definition.label("label"),
                definition.label("definition"),
                formula(definition),
                unit,
                Checks.choice(definition, "direction", Metric.DIRECTIONS),
                Additivity.read(definition, semantics, metrics),
                name,
                semantics,
                terms(definition, defaults, unit));
    }

    private static String formula(Definition definition) {
        String formula = definition.text("formula");
        if (formula.isBlank()) {
            definition.problem(
                    "formula",
                    new Label(
                            "La formule est vide. Écrivez comment la mesure se calcule.",
                            "The formula is empty. Write how the metric is computed."));
        }
        return formula;
    }

    private MetricTerms terms(Definition definition, Optional<Definition> defaults, String unit) {
        List<String> prefixes = datasets.stream()
                .flatMap(dataset -> dataset.prefixes().stream())
                .distinct()
                .toList();
        for (String key : List.of("dimensions", "forbidden_dimensions")) {
            definition
                    .texts(key)
                    .forEach(prefix -> Checks.known(definition, key, prefix, prefixes, "Dimension", "La dimension"));
        }
        return new MetricTerms(
                text("owner", definition, defaults).orElse("secretariat"),
                text("version", definition, defaults).orElse("1"),
                definition.find("format").map(Definition::asLabel).orElseGet(() -> MetricTerms.usualFormat(unit)),
                definition
                        .find("disclosure")
                        .or(() -> defaults.flatMap(given -> given.find("disclosure")))
                        .map(this::disclosure)
                        .orElse(Disclosure.PUBLIC),
                definition.findText("fill_nulls_with").flatMap(text -> number(definition, "fill_nulls_with", text)),
                definition.flag("fill_missing"),
                definition.texts("dimensions"),
                definition.texts("forbidden_dimensions"));
    }

    private static Optional<String> text(String key, Definition definition, Optional<Definition> defaults) {
        return definition.findText(key).or(() -> defaults.flatMap(given -> given.findText(key)));
    }

    private Disclosure disclosure(Definition definition) {
        definition.allowOnly("level", "minimum_count", "count_metric");
        Optional<String> counted = definition.findText("count_metric");
        if (definition.has("minimum_count") != counted.isPresent()) {
            definition.problem(
                    "minimum_count",
                    new Label(
                            "minimum_count et count_metric vont ensemble.",
                            "minimum_count and count_metric go together."));
        }
        counted.ifPresent(id -> Checks.known(
                definition, "count_metric", id, metrics.stream().map(Metric::id).toList(), "Metric", "La mesure"));
        return new Disclosure(
                Checks.choice(definition, "level", Disclosure.LEVELS),
                definition
                        .findText("minimum_count")
                        .flatMap(text -> number(definition, "minimum_count", text))
                        .map(BigDecimal::intValue)
                        .orElse(0),
                counted);
    }

    private GoldenExample example(Definition definition) {
        definition.allowOnly("metric", "where", "basis", "expect");
        List<String> known = metrics.stream().map(Metric::id).toList();
        String metric = Checks.known(definition, "metric", definition.text("metric"), known, "Metric", "La mesure");
        Map<String, String> where = new LinkedHashMap<>();
        definition.find("where").ifPresent(given -> given.keys().forEach(field -> where.put(field, given.text(field))));
        String basis = definition.has("basis") ? Checks.choice(definition, "basis", StatusBasis.codes()) : "declared";
        String expect = definition.text("expect");
        return new GoldenExample(
                metric,
                where,
                StatusBasis.find(basis).orElse(StatusBasis.DECLARED),
                expect.equals("null") ? Optional.empty() : number(definition, "expect", expect),
                definition.file(),
                definition.line());
    }

    static Optional<BigDecimal> number(Definition definition, String key, String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            definition.problem(key, Label.of("«\u00a0%s\u00a0» n'est pas un nombre.", "'%s' is no number.", text));
            return Optional.empty();
        }
    }
}
