package org.vigie.metrics;

import java.util.Collection;
import java.util.List;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;

/**
 * Over what the values of a metric may be added, as its kind allows: sums and counts over all or over organisations; a
 * balance not over time; ratios, shares, middles and the values of single rows over nothing.
 */
final class Additivity {
    private static final String NONE = "none";
    private static final String NOT_OVER_TIME = "not_over_time";
    private static final List<String> ADDED = List.of("all", "over_organisations", NOT_OVER_TIME, NONE);

    private Additivity() {}

    /** What a definition declares, which must be what its kind allows. */
    static String read(Definition definition, Semantics semantics, Collection<Metric> known) {
        String declared = Checks.choice(definition, "additivity", Metric.ADDITIVITIES);
        List<String> allowed = allowed(semantics, known);
        if (Metric.ADDITIVITIES.contains(declared) && !allowed.contains(declared)) {
            String choices = String.join(", ", allowed);
            definition.problem(
                    "additivity",
                    Label.of(
                            "Les valeurs d'une telle mesure ne s'additionnent pas ainsi («\u00a0%s\u00a0»). Possibles\u00a0: %s.",
                            "Values of such a metric do not add up that way ('%s'). Valid: %s.", declared, choices));
        }
        return declared;
    }

    private static List<String> allowed(Semantics semantics, Collection<Metric> known) {
        if (semantics instanceof Semantics.Simple simple) {
            return ofRows(simple);
        }
        boolean keepsSums = semantics instanceof Semantics.Derived
                || semantics instanceof Semantics.Cumulative
                || semantics instanceof Semantics.Offset
                || semantics instanceof Semantics.Complete;
        return keepsSums && semantics.parts().stream().allMatch(part -> isAdded(part, known)) ? ADDED : List.of(NONE);
    }

    private static List<String> ofRows(Semantics.Simple simple) {
        if (simple.aggregation() != Aggregation.SUM && !simple.aggregation().counts()) {
            return List.of(NONE);
        }
        return simple.nonAdditive().isPresent() ? List.of(NOT_OVER_TIME, NONE) : ADDED;
    }

    /** A part that is not known is a problem told elsewhere. */
    private static boolean isAdded(String part, Collection<Metric> known) {
        return known.stream()
                .filter(metric -> metric.id().equals(part))
                .noneMatch(metric -> metric.additivity().equals(NONE));
    }
}
