package org.vigie.transforms.quality.deequ;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Table;
import org.vigie.transforms.quality.rules.FailedRow;

/** Rows as a steward finds them again: by their key, their identifiers, and the line they came from. */
public final class NamedRows {
    private NamedRows() {}

    /** The first rows, by key, of a frame that has at least the columns of a table: the same for the same rows. */
    public static List<FailedRow> of(Table table, Dataset<Row> rows, int most) {
        List<String> names = names(table);
        boolean hasSource = table.columnNames().contains("source_line");
        return rows
                .orderBy(table.key().stream().map(name -> col(name)).toArray(Column[]::new))
                .limit(most)
                .collectAsList()
                .stream()
                .map(row -> new FailedRow(
                        names.stream().map(name -> name + "=" + row.getAs(name)).collect(Collectors.joining(", ")),
                        hasSource ? source(row) : Optional.empty()))
                .toList();
    }

    /** Identifiers before surrogate keys: people know the first, only machines the second. */
    private static List<String> names(Table table) {
        List<String> identifiers = table.columnNames().stream()
                .filter(name -> name.endsWith("_id") && !name.equals("delivery_id"))
                .toList();
        List<String> spoken = table.key().stream()
                .filter(name -> identifiers.isEmpty() || !name.endsWith("_key"))
                .collect(Collectors.toList());
        identifiers.stream().filter(name -> !spoken.contains(name)).limit(2).forEach(spoken::add);
        return spoken;
    }

    private static Optional<FailedRow.Source> source(Row row) {
        int file = row.fieldIndex("source_file");
        int line = row.fieldIndex("source_line");
        return row.isNullAt(file) || row.isNullAt(line)
                ? Optional.empty()
                : Optional.of(new FailedRow.Source(row.getString(file), row.getInt(line)));
    }
}
