package org.vigie.contract;

import java.util.List;

/**
 * A warehouse table as a promise: one row per what ({@code grain}), its columns in order, and the columns that identify
 * a row.
 *
 * @param restricted its rows tell of single people or small groups: it lies apart and is never published
 */
public record Table(
        TableName name, Label label, Label grain, boolean restricted, List<Column> columns, List<String> key) {
    public Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** Where its rows lie: a restricted table lies apart, whatever its prefix says of how far its rows have come. */
    public Layer layer() {
        return restricted ? Layer.RESTRICTED : name.layer();
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
