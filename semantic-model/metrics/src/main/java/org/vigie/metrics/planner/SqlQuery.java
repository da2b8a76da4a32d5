package org.vigie.metrics.planner;

import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;

/**
 * A question in SQL over the governed tables, which are the datasets of the metrics:
 * {@code SELECT organisation.code, AGGREGATE(attainment_rate) FROM evaluation GROUP BY organisation.code}. Its columns are
 * those of the select list, by their aliases.
 */
public record SqlQuery(String text, StatusBasis basis, Language language) implements GovernedQuery {}
