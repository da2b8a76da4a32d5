package org.vigie.metrics.planner;

import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;

/**
 * A question in SQL over the governed tables, which are the datasets of the metrics:
 * {@code SELECT organisation.code, AGGREGATE(attainment_rate) FROM evaluation GROUP BY organisation.code}. Its columns are
 * those of the select list, by their aliases; {@code GROUP BY ROLLUP(…)} asks for totals and adds
 * {@code totalled_fields}, and {@code AGGREGATE(spending_previous_year)} compares.
 */
public record SqlQuery(String text, StatusBasis basis, Language language) implements GovernedQuery {}
