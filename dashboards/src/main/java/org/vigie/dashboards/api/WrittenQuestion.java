package org.vigie.dashboards.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.PeriodComparison;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.GovernedQuery;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.planner.SqlQuery;

/**
 * A question as someone wrote it, in JSON or on the command line: in SQL, or by names. What it asks is judged by the
 * planner; here, that it is asked in one of the two ways.
 */
public record WrittenQuestion(
        Optional<String> sql,
        List<String> metrics,
        List<String> by,
        List<Condition> where,
        List<String> order,
        Optional<Integer> limit,
        boolean totals,
        List<String> compare) {
    public WrittenQuestion {
        metrics = List.copyOf(metrics);
        by = List.copyOf(by);
        where = List.copyOf(where);
        order = List.copyOf(order);
        compare = List.copyOf(compare);
    }

    /**
     * The question that this is.
     *
     * @param spelling how the writer spells the name of a part, as in {@code --metrics} for {@code metrics}
     */
    public GovernedQuery query(StatusBasis basis, Language language, UnaryOperator<String> spelling) {
        List<String> named = named().stream().map(spelling).toList();
        if (sql.isPresent()) {
            if (!named.isEmpty()) {
                throw ApiErrors.sqlAndNames(named);
            }
            return new SqlQuery(sql.get(), basis, language);
        }
        if (metrics.isEmpty()) {
            throw ApiErrors.nothingAsked(spelling.apply("metrics"));
        }
        return new MetricQuery(
                metrics,
                by,
                where,
                basis,
                order,
                limit,
                language,
                totals,
                compare.stream().map(PeriodComparison::of).toList());
    }

    /** The parts given that SQL says itself. */
    private List<String> named() {
        List<String> named = new ArrayList<>();
        if (!metrics.isEmpty()) {
            named.add("metrics");
        }
        if (!by.isEmpty()) {
            named.add("by");
        }
        if (!where.isEmpty()) {
            named.add("where");
        }
        if (!order.isEmpty()) {
            named.add("order");
        }
        if (limit.isPresent()) {
            named.add("limit");
        }
        if (totals) {
            named.add("totals");
        }
        if (!compare.isEmpty()) {
            named.add("compare");
        }
        return named;
    }
}
