package org.vigie.dashboards.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns and rows; decimals are exact, a missing value is null. */
public record Answer(List<Column> columns, List<List<@Nullable Object>> rows, List<String> notes) {
    /** unit is empty for a field. */
    public record Column(String name, String label, String type, String unit) {}
}
