package org.vigie.query;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.metrics.planner.ResultColumn;

/**
 * Columns and rows. Values are {@code String}, {@code Long}, {@code Integer}, {@code BigDecimal}, {@code Boolean},
 * {@code LocalDate} or {@code Instant} by the column's type; a missing value is null, never zero.
 *
 * @param limit the most rows that were asked for
 */
public record Answer(List<ResultColumn> columns, List<List<@Nullable Object>> rows, int limit) {
    public Answer {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
    }

    /** Whether the rows fill the limit, so that there may be more of them. */
    public boolean isFull() {
        return rows.size() == limit;
    }
}
