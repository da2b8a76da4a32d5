package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.metrics.PeriodComparison;

/**
 * What both front ends ask of the planner: metrics by fields under conditions.
 *
 * @param having conditions on metrics, which hold after aggregation
 * @param outputs the columns of the answer, in order: fields and metrics of the query
 */
record Question(MetricQuery query, List<Condition> having, List<Output> outputs) {
    Question {
        having = List.copyOf(having);
        outputs = List.copyOf(outputs);
    }

    /** The column that says how many fields a row totals. */
    static final String TOTALLED = "totalled_fields";

    /** A column of the answer: a field or a metric, and what the answer calls it. */
    record Output(String source, String name) {}

    /** The fields, how many of them a row totals, then the metrics and what they are compared with, by their own names. */
    static Question of(MetricQuery query) {
        MetricQuery whole = withComparisons(query);
        return new Question(
                whole,
                List.of(),
                Stream.of(whole.by(), query.totals() ? List.of(TOTALLED) : List.<String>of(), whole.metrics())
                        .flatMap(List::stream)
                        .map(name -> new Output(name, name))
                        .toList());
    }

    /** A comparison is short for the metrics that it adds. */
    private static MetricQuery withComparisons(MetricQuery query) {
        if (query.compare().isEmpty()) {
            return query;
        }
        List<String> metrics = new ArrayList<>(query.metrics());
        for (PeriodComparison comparison : query.compare()) {
            query.metrics().forEach(metric -> metrics.addAll(comparison.idsFor(metric)));
        }
        return new MetricQuery(
                metrics,
                query.by(),
                query.where(),
                query.basis(),
                query.order(),
                query.limit(),
                query.language(),
                query.totals(),
                List.of());
    }

    /** All conditions, in the order that slots count them. */
    List<Condition> conditions() {
        return Stream.concat(query.where().stream(), having.stream()).toList();
    }

    /** The metrics to compute: those of the answer and those of conditions only. */
    List<String> metrics() {
        Set<String> metrics = new LinkedHashSet<>(query.metrics());
        having.forEach(condition -> metrics.add(condition.field()));
        return new ArrayList<>(metrics);
    }

    /** The same question whatever the values: equal ones share a plan. */
    Question withoutValues() {
        return new Question(
                query.withoutValues(),
                having.stream().map(Condition::withoutValues).toList(),
                outputs);
    }
}
