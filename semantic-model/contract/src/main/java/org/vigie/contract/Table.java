package org.vigie.contract;

import java.util.List;
import java.util.Optional;

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

    public Optional<Column> findColumn(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** The column of that name, which there must be. */
    public Column column(String wanted) {
        return findColumn(wanted).orElseThrow(() -> new IllegalArgumentException(name + " has no column " + wanted));
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
