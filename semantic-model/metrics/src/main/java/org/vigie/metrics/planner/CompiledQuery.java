package org.vigie.metrics.planner;

import java.util.List;

/**
 * A statement that an engine may run. Only the planner makes one, so nothing that a user wrote can reach an engine as
 * text: values travel beside it, in the order of its question marks.
 */
public final class CompiledQuery {
    private final String sql;
    private final List<Object> values;
    private final List<ResultColumn> columns;
    private final int limit;

    CompiledQuery(String sql, List<Object> values, List<ResultColumn> columns, int limit) {
        this.sql = sql;
        this.values = List.copyOf(values);
        this.columns = List.copyOf(columns);
        this.limit = limit;
    }

    public String sql() {
        return sql;
    }

    public List<Object> values() {
        return values;
    }

    public List<ResultColumn> columns() {
        return columns;
    }

    /** The most rows that the answer may have. */
    public int limit() {
        return limit;
    }
}
