package org.vigie.dashboards.reading;

import java.util.List;
import java.util.Optional;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;

/** Metrics by fields under conditions; ids as written, judged by the semantic layer. */
public record Question(
        List<String> metrics,
        List<String> by,
        List<Condition> where,
        Optional<StatusBasis> basis,
        List<String> order,
        Optional<Integer> limit,
        Language language) {
    public record Condition(String field, String op, List<String> values) {}
}
