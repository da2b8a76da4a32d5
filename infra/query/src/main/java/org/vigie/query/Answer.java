package org.vigie.query;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.metrics.planner.ResultColumn;

/**
 * Columns and rows. Values are {@code String}, {@code Long}, {@code Integer}, {@code BigDecimal}, {@code Boolean},
 * {@code LocalDate} or {@code Instant} by the column's type; a missing value is null, never zero.
 */
public record Answer(List<ResultColumn> columns, List<List<@Nullable Object>> rows) {
    public Answer {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
    }
}
