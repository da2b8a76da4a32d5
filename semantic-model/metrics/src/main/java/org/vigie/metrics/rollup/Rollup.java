package org.vigie.metrics.rollup;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.contract.Column;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Label;
import org.vigie.contract.TableName;
import org.vigie.metrics.Dataset;

/**
 * Rows of a dataset added up: one row per combination of the columns kept, missing values included, with the sums under
 * the names of what was summed, and how many rows there were. A sum of nothing but missing values is missing. Whoever
 * builds it keeps every column in the type that {@link #columns} says, and fails rather than overflow: wider sums
 * (HUGEINT, 38 digits) are read two hundred times slower by the embedded engine.
 *
 * @param keep columns of the dataset's table that rows stay apart by, in order
 * @param sums columns of the dataset's table that are added up
 */
public record Rollup(TableName table, Dataset dataset, List<String> keep, List<String> sums) {
    /** How many rows of the dataset a row stands for. */
    public static final String ROW_COUNT = "row_count";

    public Rollup {
        keep = List.copyOf(keep);
        sums = List.copyOf(sums);
    }

    /** What the table looks like: the columns kept, the sums, the count. */
    public List<Column> columns() {
        return Stream.of(
                        keep.stream().map(this::column),
                        sums.stream()
                                .map(this::column)
                                .map(sum -> new Column(sum.name(), sum.type(), true, sum.label())),
                        Stream.of(new Column(
                                ROW_COUNT,
                                ColumnType.Plain.BIGINT,
                                false,
                                new Label("Nombre de lignes", "Number of rows"))))
                .flatMap(columns -> columns)
                .toList();
    }

    /** Whether a question that looks at these columns, and adds up those, sees in the rollup what it sees in the rows. */
    public boolean answers(Dataset asked, Set<String> lookedAt, Set<String> addedUp) {
        return dataset.name().equals(asked.name()) && keep.containsAll(lookedAt) && sums.containsAll(addedUp);
    }

    private Column column(String name) {
        return dataset.table().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
