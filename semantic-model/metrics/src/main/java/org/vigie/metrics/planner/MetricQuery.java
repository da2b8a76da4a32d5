package org.vigie.metrics.planner;

import java.util.List;
import java.util.Optional;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;

/**
 * Metrics by fields under conditions. The answer's columns are the fields, then the metrics, in that order.
 *
 * @param order column names, with {@code -} before for descending; the fields follow, so that an answer's order is always
 *     the same
 */
public record MetricQuery(
        List<String> metrics,
        List<String> by,
        List<Condition> where,
        StatusBasis basis,
        List<String> order,
        Optional<Integer> limit,
        Language language)
        implements GovernedQuery {
    public MetricQuery {
        metrics = List.copyOf(metrics);
        by = List.copyOf(by);
        where = List.copyOf(where);
        order = List.copyOf(order);
    }

    /** The same question whatever the values of its conditions. */
    MetricQuery withoutValues() {
        return new MetricQuery(
                metrics, by, where.stream().map(Condition::withoutValues).toList(), basis, order, limit, language);
    }
}
