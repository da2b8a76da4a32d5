package org.vigie.metrics;

import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.contract.workspace.StatusBasis;

/**
 * What a metric computes, as one aggregate in ANSI SQL over {@code dataset.column}: the form in which tools exchange
 * definitions. What such an expression cannot say (over which periods, of which total) travels beside it.
 */
public final class AnsiExpression {
    private final SemanticModel model;
    private final StatusBasis basis;

    public AnsiExpression(SemanticModel model, StatusBasis basis) {
        this.model = model;
        this.basis = basis;
    }

    public String of(Metric metric) {
        Semantics semantics = metric.semantics();
        if (semantics instanceof Semantics.Simple simple) {
            return simple(simple, model.dataset(metric.dataset()));
        }
        if (semantics instanceof Semantics.Single single) {
            Dataset dataset = model.dataset(metric.dataset());
            return where(simple(single.rows(), dataset) + " = 1", simple(single.value(), dataset));
        }
        if (semantics instanceof Semantics.Complete complete) {
            return where(part(complete.known()) + " = " + part(complete.of()), part(complete.metric()));
        }
        if (semantics instanceof Semantics.Ratio ratio) {
            return part(ratio.numerator()) + " / NULLIF(" + part(ratio.denominator()) + ", 0)";
        }
        if (semantics instanceof Semantics.Derived derived) {
            return text(derived.expression(), derived);
        }
        String base = part(semantics.parts().get(0));
        return semantics instanceof Semantics.ShareOfTotal ? base + " / NULLIF(SUM(" + base + ") OVER (), 0)" : base;
    }

    private static String where(String condition, String value) {
        return "CASE WHEN " + condition + " THEN " + value + " END";
    }

    private String part(String id) {
        return of(model.metric(id));
    }

    private String simple(Semantics.Simple simple, Dataset dataset) {
        String value = dataset.name() + "." + simple.column().orElse(dataset.keyColumn());
        String kind = simple.where()
                .map(where -> "CASE WHEN " + dataset.name() + "." + dataset.column(where.column(), basis) + " IN "
                        + where.values().stream()
                                .map(code -> "'" + code.replace("'", "''") + "'")
                                .collect(Collectors.joining(", ", "(", ")"))
                        + " THEN " + value + " END")
                .orElse(value);
        return switch (simple.aggregation()) {
            case COUNT, COUNT_DISTINCT -> "COUNT(DISTINCT " + kind + ")";
            case MEDIAN -> "PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY " + kind + ")";
            case PERCENTILE ->
                "PERCENTILE_DISC(" + simple.fraction().orElseThrow() + ") WITHIN GROUP (ORDER BY " + kind + ")";
            case SUM, MIN, MAX -> simple.aggregation().name() + "(" + kind + ")";
        };
    }

    private String text(Expression expression, Semantics.Derived derived) {
        if (expression instanceof Expression.Number number) {
            return number.value().toPlainString();
        }
        if (expression instanceof Expression.Named named) {
            return Optional.ofNullable(derived.inputs().get(named.alias()))
                    .map(input -> part(input.metric()))
                    .orElseThrow();
        }
        Expression.Binary binary = (Expression.Binary) expression;
        String left = text(binary.left(), derived);
        String right = text(binary.right(), derived);
        return binary.operator() == '/'
                ? "(" + left + " / NULLIF(" + right + ", 0))"
                : "(" + left + " " + binary.operator() + " " + right + ")";
    }
}
