package org.vigie.contract;

import java.util.List;

/**
 * A warehouse table as a promise: one row per what ({@code grain}), its columns in order, and the columns that identify
 * a row.
 *
 * @param disclosure who may see its rows
 */
public record Table(
        TableName name, Label label, Label grain, Disclosure disclosure, List<Column> columns, List<String> key) {
    public Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
