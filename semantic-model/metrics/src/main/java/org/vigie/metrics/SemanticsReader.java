package org.vigie.metrics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;

/** Reads the {@code semantics} of a metric, in MetricFlow's words; it may rest on metrics defined before it only. */
final class SemanticsReader {
    private static final List<String> TYPES = List.of(
            "simple",
            "count",
            "sum",
            "single",
            "ratio",
            "complete",
            "derived",
            "cumulative",
            "offset",
            "share_of_total");
    private static final List<String> CHOICES = List.of("first", "last", "min", "max");
    private static final List<String> TO_DATE = List.of("fiscal_year", "quarter");

    private final Optional<Dataset> dataset;
    private final List<Metric> before;

    SemanticsReader(Optional<Dataset> dataset, List<Metric> before) {
        this.dataset = dataset;
        this.before = before;
    }

    Semantics read(Definition definition) {
        return switch (Checks.choice(definition, "type", TYPES)) {
            case "sum" -> {
                definition.allowOnly("type", "column", "where", "non_additive_dimension");
                yield simple(definition, Aggregation.SUM);
            }
            case "simple" -> {
                definition.allowOnly("type", "agg", "column", "percentile", "where", "non_additive_dimension");
                yield simple(
                        definition,
                        Aggregation.find(Checks.choice(definition, "agg", Aggregation.codes()))
                                .orElse(Aggregation.COUNT));
            }
            case "ratio" -> {
                definition.allowOnly("type", "numerator", "denominator");
                yield new Semantics.Ratio(number(definition, "numerator"), number(definition, "denominator"));
            }
            case "single" -> {
                definition.allowOnly("type", "column", "where");
                yield new Semantics.Single(column(definition), restriction(definition));
            }
            case "complete" -> {
                definition.allowOnly("type", "metric", "known", "of");
                yield new Semantics.Complete(
                        number(definition, "metric"), number(definition, "known"), number(definition, "of"));
            }
            case "derived" -> derived(definition.allowOnly("type", "expr", "metrics"));
            case "cumulative" -> cumulative(definition.allowOnly("type", "metric", "grain_to_date", "window"));
            case "offset" -> {
                definition.allowOnly("type", "metric", "count", "grain");
                yield new Semantics.Offset(number(definition, "metric"), back(definition));
            }
            case "share_of_total" -> {
                definition.allowOnly("type", "metric", "within");
                yield new Semantics.ShareOfTotal(number(definition, "metric"), definition.texts("within"));
            }
            default -> {
                definition.allowOnly("type", "where", "non_additive_dimension");
                yield simple(definition, Aggregation.COUNT);
            }
        };
    }

    private Semantics.Simple simple(Definition definition, Aggregation aggregation) {
        Optional<String> column = Optional.empty();
        if (aggregation != Aggregation.COUNT || definition.has("column")) {
            column = Optional.of(column(definition));
        }
        return new Semantics.Simple(
                aggregation,
                column,
                aggregation == Aggregation.PERCENTILE ? fraction(definition) : Optional.empty(),
                restriction(definition),
                definition.find("non_additive_dimension").map(this::nonAdditive));
    }

    private String column(Definition definition) {
        dataset.ifPresent(known -> Checks.column(definition, "column", known.table()));
        return definition.text("column");
    }

    private static Optional<BigDecimal> fraction(Definition definition) {
        return MetricReader.number(definition, "percentile", definition.text("percentile"))
                .filter(given -> {
                    boolean fits = given.signum() >= 0 && given.compareTo(BigDecimal.ONE) <= 0;
                    if (!fits) {
                        definition.problem(
                                "percentile",
                                Label.of(
                                        "Le percentile %s n'est pas entre 0 et 1.",
                                        "Percentile %s is not between 0 and 1.", given));
                    }
                    return fits;
                });
    }

    private Semantics.NonAdditive nonAdditive(Definition definition) {
        definition.allowOnly("name", "window_choice", "window_groupings");
        String name = definition.text("name");
        String choice = Checks.choice(definition, "window_choice", CHOICES);
        dataset.ifPresent(known -> {
            if (!name.contains(".")) {
                Checks.known(definition, "name", name, known.prefixes(), "Dimension", "La dimension");
            }
        });
        return new Semantics.NonAdditive(
                name.contains(".") ? name : name + ".end_date",
                choice.equals("last") || choice.equals("max"),
                definition.texts("window_groupings"));
    }

    private Semantics derived(Definition definition) {
        Map<String, Semantics.Input> inputs = new LinkedHashMap<>();
        for (Definition input : definition.list("metrics")) {
            input.allowOnly("name", "alias", "offset");
            String metric = number(input, "name");
            inputs.put(
                    input.findText("alias").orElse(metric),
                    new Semantics.Input(
                            metric,
                            input.find("offset").map(offset -> back(offset.allowOnly("count", "grain", "align")))));
        }
        String text = definition.text("expr");
        Optional<Expression> expression = ExpressionReader.read(text);
        if (expression.isEmpty()) {
            definition.problem(
                    "expr",
                    Label.of(
                            "«\u00a0%s\u00a0» n'est pas une expression. Permis\u00a0: nombres, alias, + - * / et parenthèses.",
                            "'%s' is no expression. Allowed: numbers, aliases, + - * / and parentheses.", text));
        }
        expression.ifPresent(read -> read.aliases()
                .forEach(alias -> Checks.known(definition, "expr", alias, inputs.keySet(), "Alias", "L'alias")));
        return new Semantics.Derived(expression.orElse(new Expression.Number(BigDecimal.ZERO)), inputs);
    }

    private Semantics cumulative(Definition definition) {
        String metric = number(definition, "metric");
        rests(metric)
                .filter(SemanticsReader::isSemiAdditive)
                .forEach(simple -> definition.problem(
                        "metric",
                        Label.of(
                                "«\u00a0%s\u00a0» ne s'additionne pas dans le temps et ne se cumule donc pas.",
                                "'%s' does not add up over time, so it cannot be accumulated.", simple.id())));
        if (definition.has("grain_to_date") == definition.has("window")) {
            definition.problem(
                    "type",
                    new Label(
                            "Un cumul a grain_to_date ou window, l'un des deux.",
                            "A cumulative metric has grain_to_date or window, one of the two."));
        }
        PeriodShift window = definition
                .find("window")
                .<PeriodShift>map(given -> new PeriodShift.Window(
                        count(given.allowOnly("count", "grain")), grain(given, PeriodGrain.codes())))
                .orElseGet(() -> new PeriodShift.ToDate(
                        definition.has("grain_to_date")
                                ? PeriodGrain.find(Checks.choice(definition, "grain_to_date", TO_DATE))
                                        .orElse(PeriodGrain.FISCAL_YEAR)
                                : PeriodGrain.FISCAL_YEAR));
        return new Semantics.Cumulative(metric, window);
    }

    private Stream<Metric> rests(String id) {
        return before.stream()
                .filter(metric -> metric.id().equals(id))
                .flatMap(metric -> Stream.concat(
                        Stream.of(metric), metric.semantics().parts().stream().flatMap(this::rests)));
    }

    private static boolean isSemiAdditive(Metric metric) {
        return metric.semantics() instanceof Semantics.Simple simple
                && simple.nonAdditive().isPresent();
    }

    private static PeriodShift back(Definition definition) {
        return new PeriodShift.Back(count(definition), grain(definition, PeriodGrain.codes()));
    }

    private static int count(Definition definition) {
        String text = definition.text("count");
        if (!text.matches("[1-9]\\d{0,2}")) {
            definition.problem(
                    "count",
                    Label.of(
                            "«\u00a0%s\u00a0» n'est pas un nombre de 1 à 999.",
                            "'%s' is no number from 1 to 999.", text));
            return 1;
        }
        return Integer.parseInt(text);
    }

    private static PeriodGrain grain(Definition definition, List<String> valid) {
        return PeriodGrain.find(Checks.choice(definition, "grain", valid)).orElse(PeriodGrain.PERIOD);
    }

    /** The id of a metric defined before whose values are numbers. */
    private String number(Definition definition, String key) {
        List<String> known = before.stream().map(Metric::id).toList();
        return Checks.known(definition, key, definition.text(key), known, "Metric", "La mesure");
    }

    private Optional<Semantics.Restriction> restriction(Definition definition) {
        return definition.find("where").map(where -> {
            where.allowOnly("column", "in");
            String column = where.text("column");
            dataset.filter(known ->
                            known.basisColumns().stream().map(BasisColumn::name).noneMatch(column::equals))
                    .ifPresent(known -> Checks.column(where, "column", known.table()));
            return new Semantics.Restriction(column, where.texts("in"));
        });
    }
}
