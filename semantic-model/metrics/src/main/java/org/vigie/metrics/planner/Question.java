package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /** A column of the answer: a field or a metric, and what the answer calls it. */
    record Output(String source, String name) {}

    /** The fields, then the metrics, by their own names. */
    static Question of(MetricQuery query) {
        return new Question(
                query,
                List.of(),
                Stream.concat(query.by().stream(), query.metrics().stream())
                        .map(name -> new Output(name, name))
                        .toList());
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
