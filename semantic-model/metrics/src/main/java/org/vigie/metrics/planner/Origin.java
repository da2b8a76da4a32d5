package org.vigie.metrics.planner;

import java.util.List;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.PeriodShift;

/**
 * Rows that a metric rests on.
 *
 * @param metric what is counted or summed of them
 * @param conditions which of the dataset's rows, beside those of the question
 * @param shifts from the period of a row to the period at which it is asked for
 */
public record Origin(String metric, Dataset dataset, List<Condition> conditions, List<PeriodShift> shifts) {
    public Origin {
        conditions = List.copyOf(conditions);
        shifts = List.copyOf(shifts);
    }

    static Origin of(Leaf leaf, Dataset dataset, StatusBasis basis) {
        List<Condition> conditions = leaf.semantics().where().stream()
                .map(where -> new Condition(
                        dataset.name() + "." + dataset.column(where.column(), basis), "in", where.values()))
                .toList();
        return new Origin(
                leaf.metric().id(),
                dataset.under(basis),
                conditions,
                leaf.part().shifts());
    }
}
