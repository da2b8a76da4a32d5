package org.vigie.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.Metric;
import org.vigie.metrics.PeriodComparison;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.Semantics;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.MetricQuery;

/** Questions of every shape that the model allows, the same for the same seed, over the sample government. */
final class GeneratedQueries {
    /** Fields that lead over no bridge, with values that the sample holds and values that it does not. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("organisation.code", List.of("SAN", "FIN", "ENV", "JUS", "unknown", "NONE")),
            Map.entry("organisation.name", List.of("Health", "Health and Care", "Justice", "x")),
            Map.entry("organisation.category", List.of("Department", "Agency", "x")),
            Map.entry("organisation.portfolio", List.of("Health", "Regions", "x")),
            Map.entry("period.fiscal_year", List.of("2015-2016", "2016-2017", "1999-2000")),
            Map.entry("period.code", List.of("2015-2016", "2016-2017", "2016-2017-T1", "x")),
            Map.entry("period.granularity", List.of("fiscal_year", "quarter", "x")),
            Map.entry("period.start_date", List.of("2015-04-01", "2016-04-01", "2016-04-02")),
            Map.entry("period.end_date", List.of("2016-03-31", "2016-06-30", "2017-03-31")),
            Map.entry("plan_element.code", List.of("P1", "R1", "P2", "P3", "P4", "x")),
            Map.entry("plan_element.level_code", List.of("programme", "result", "x")),
            Map.entry("status.code", List.of("met", "not_met", "future", "not_available", "x")),
            Map.entry("status.display_rank", List.of("1", "2", "3", "9")),
            Map.entry("indicator.id", List.of("IND-1", "IND-2", "IND-7", "x")),
            Map.entry("indicator.baseline_value", List.of("0", "10", "60.5")),
            Map.entry("unit.code", List.of("percent", "days", "x")),
            Map.entry("evaluation.target_kind", List.of("at_least", "range", "text", "x")));

    private final SemanticModel model;
    private final Random random;

    GeneratedQueries(SemanticModel model, long seed) {
        this.model = model;
        this.random = new Random(seed);
    }

    /** Any metrics by any fields they share, with conditions, totals and comparisons now and then. */
    MetricQuery any() {
        List<Metric> metrics = metrics(known(), 3);
        List<String> fields = shared(metrics);
        List<PeriodComparison> compare =
                random.nextInt(4) == 0 ? List.of(one(List.of(PeriodComparison.values()))) : List.of();
        MetricQuery query = query(metrics, some(fields, 3), conditions(fields, 2));
        return new MetricQuery(
                query.metrics(),
                query.by(),
                query.where(),
                one(List.of(StatusBasis.values())),
                random.nextInt(3) == 0 ? List.of("-" + query.metrics().get(0)) : List.of(),
                random.nextInt(5) == 0 ? Optional.of(1 + random.nextInt(5)) : Optional.empty(),
                random.nextBoolean() ? Language.EN : Language.FR,
                random.nextInt(3) == 0,
                compare);
    }

    /** Counts and sums only, whose parts add up to the whole. */
    MetricQuery additive() {
        List<Metric> simple = known().stream()
                .filter(metric -> metric.semantics() instanceof Semantics.Simple)
                .toList();
        List<Metric> metrics = metrics(simple, 3);
        List<String> fields = shared(metrics);
        MetricQuery query = query(metrics, some(fields, 2), conditions(fields, 1));
        return Ask.with(query, one(List.of(StatusBasis.values())));
    }

    /** A condition on a field that all metrics of a question reach over no bridge. */
    Condition condition(MetricQuery query) {
        return condition(
                shared(query.metrics().stream().map(model::metric).toList()).stream()
                        .filter(VALUES::containsKey)
                        .toList(),
                List.of("=", "<"));
    }

    private MetricQuery query(List<Metric> metrics, List<String> by, List<Condition> where) {
        return new MetricQuery(
                metrics.stream().map(Metric::id).toList(),
                by,
                where,
                StatusBasis.DECLARED,
                List.of(),
                Optional.empty(),
                Language.EN);
    }

    private List<Metric> metrics(List<Metric> known, int most) {
        return some(known, most - 1).stream().collect(Collectors.collectingAndThen(Collectors.toList(), chosen -> {
            Metric more = one(known);
            if (!chosen.contains(more)) {
                chosen.add(more);
            }
            return chosen;
        }));
    }

    /** Those of which the sample government holds something. */
    private List<Metric> known() {
        return model.metrics().stream()
                .filter(metric -> EveryMetricTest.DATASETS.contains(metric.dataset()))
                .toList();
    }

    private List<String> shared(List<Metric> metrics) {
        List<String> fields = new ArrayList<>(model.fieldsOf(metrics.get(0)));
        metrics.forEach(metric -> fields.retainAll(model.fieldsOf(metric)));
        return fields;
    }

    private List<Condition> conditions(List<String> fields, int most) {
        List<String> known = fields.stream().filter(VALUES::containsKey).toList();
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(at -> condition(known, List.of("=", "!=", "<", "<=", ">", ">=", "in", "is_null")))
                .toList();
    }

    private Condition condition(List<String> fields, List<String> operators) {
        String field = one(fields);
        String operator = one(operators);
        List<String> values = VALUES.getOrDefault(field, List.of());
        return new Condition(
                field,
                operator,
                operator.equals("is_null")
                        ? List.of()
                        : operator.equals("in") ? List.of(one(values), one(values)) : List.of(one(values)));
    }

    private <T> List<T> some(List<T> from, int most) {
        int count = random.nextInt(most + 1);
        List<T> chosen = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            T more = one(from);
            if (!chosen.contains(more)) {
                chosen.add(more);
            }
        }
        return chosen;
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
