package org.vigie.ingestion.reading.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A header of two rows: names that stand over several columns, merged, and below them the columns' own; a column of no group
 * has its name in the first row, merged with the empty cell below. A merged cell shows its text in its first column only.
 */
final class MergedHeader {
    private MergedHeader() {}

    /**
     * The names of the columns, where the two rows are such a header: something is grouped, each grouped column has a name
     * below, and no other has. A record below a header of one row is never taken for one: it fills columns that are not grouped.
     */
    static Optional<List<String>> of(List<String> first, List<String> second) {
        int width = Math.max(first.size(), second.size());
        List<String> names = new ArrayList<>();
        boolean grouped = false;
        for (int column = 0; column < width; column++) {
            boolean inGroup = at(first, column).isEmpty()
                    || (column + 1 < width && at(first, column + 1).isEmpty());
            if (inGroup == at(second, column).isEmpty()) {
                return Optional.empty();
            }
            grouped |= inGroup;
            names.add(inGroup ? at(second, column) : at(first, column));
        }
        return grouped ? Optional.of(names) : Optional.empty();
    }

    private static String at(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }
}
