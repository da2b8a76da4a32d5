package org.vigie.metrics.planner;

import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;

/** A question about metrics, by names or in SQL. Both ways lead to the same plan and thus to the same numbers. */
public sealed interface GovernedQuery permits MetricQuery, SqlQuery {
    /** Which status counts. */
    StatusBasis basis();

    /** The language of labels and of messages. */
    Language language();
}
