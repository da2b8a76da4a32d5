package org.vigie.metrics.planner;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.PeriodShift;

/**
 * Rows of one table with the fields of what they relate to, as they are: no metric, no sum.
 *
 * @param table of the warehouse, as in {@code fact_indicator_evaluation}
 * @param fields column name of the answer to field, in order
 * @param order fields, with {@code -} before for descending
 * @param shifts from the period of a row to the periods at which conditions find it
 */
public record DetailQuery(
        String table,
        Map<String, String> fields,
        List<Condition> where,
        StatusBasis basis,
        List<String> order,
        int limit,
        int offset,
        Language language,
        List<PeriodShift> shifts) {
    public DetailQuery {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        where = List.copyOf(where);
        order = List.copyOf(order);
        shifts = List.copyOf(shifts);
    }

    /** Every row at its own period. */
    public DetailQuery(
            String table,
            Map<String, String> fields,
            List<Condition> where,
            StatusBasis basis,
            List<String> order,
            int limit,
            int offset,
            Language language) {
        this(table, fields, where, basis, order, limit, offset, language, List.of());
    }

    /** The same question whatever the values of its conditions. */
    DetailQuery withoutValues() {
        return new DetailQuery(
                table,
                fields,
                where.stream().map(Condition::withoutValues).toList(),
                basis,
                order,
                limit,
                offset,
                language,
                shifts);
    }
}
