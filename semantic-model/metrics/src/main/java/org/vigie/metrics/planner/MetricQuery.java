package org.vigie.metrics.planner;

import java.util.List;
import java.util.Optional;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.PeriodComparison;

/**
 * Metrics by fields under conditions. The answer's columns are the fields, then the metrics, in that order.
 *
 * @param order column names, with {@code -} before for descending; the fields follow, so that an answer's order is always
 *     the same
 * @param totals whether the fields are also folded away from the last to the first, each total computed at its own grain;
 *     a column {@code totalled_fields} then says how many are folded in a row
 * @param compare with what each metric is compared: its value then and the change since follow the metrics
 */
public record MetricQuery(
        List<String> metrics,
        List<String> by,
        List<Condition> where,
        StatusBasis basis,
        List<String> order,
        Optional<Integer> limit,
        Language language,
        boolean totals,
        List<PeriodComparison> compare)
        implements GovernedQuery {
    public MetricQuery {
        metrics = List.copyOf(metrics);
        by = List.copyOf(by);
        where = List.copyOf(where);
        order = List.copyOf(order);
        compare = List.copyOf(compare);
    }

    /** Without totals and compared with nothing. */
    public MetricQuery(
            List<String> metrics,
            List<String> by,
            List<Condition> where,
            StatusBasis basis,
            List<String> order,
            Optional<Integer> limit,
            Language language) {
        this(metrics, by, where, basis, order, limit, language, false, List.of());
    }

    /** The same question whatever the values of its conditions. */
    MetricQuery withoutValues() {
        return new MetricQuery(
                metrics,
                by,
                where.stream().map(Condition::withoutValues).toList(),
                basis,
                order,
                limit,
                language,
                totals,
                compare);
    }
}
