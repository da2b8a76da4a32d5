package org.vigie.contract.rollup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.contract.Column;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;

/**
 * Rows of a table added up: one row per combination of the columns kept, missing values included, with the sums under the
 * names of what was summed, and how many rows there were. A sum of nothing but missing values is missing. Whoever builds it
 * keeps every column in the type that {@link #table} says, and fails rather than overflow: wider sums (HUGEINT, 38 digits)
 * are read two hundred times slower by the embedded engine.
 *
 * @param of the table whose rows are added up
 * @param keep columns that rows stay apart by, in order
 * @param sums columns that are added up
 */
public record Rollup(TableName name, Table of, List<String> keep, List<String> sums) {
    /** How many rows a row stands for. */
    public static final String ROW_COUNT = "row_count";

    private static final Column COUNT =
            new Column(ROW_COUNT, ColumnType.Plain.BIGINT, false, new Label("Nombre de lignes", "Number of rows"));

    public Rollup {
        keep = List.copyOf(keep);
        sums = List.copyOf(sums);
    }

    /** What is built: the columns kept, the sums, the count. Shown to whom the rows are shown. */
    public Table table() {
        List<Column> columns = Stream.of(
                        keep.stream().map(of::column),
                        sums.stream().map(of::column).map(Rollup::sum),
                        Stream.of(COUNT))
                .flatMap(kind -> kind)
                .toList();
        return new Table(
                name,
                new Label(of.label().fr() + ", additionnés", of.label().en() + ", added up"),
                new Label("Une ligne par " + kept(Language.FR), "One row per " + kept(Language.EN)),
                of.disclosure(),
                columns,
                keep);
    }

    /** Whether a question that looks at these columns, and adds up those, sees in the rollup what it sees in the rows. */
    public boolean answers(Table asked, Set<String> lookedAt, Set<String> addedUp) {
        return of.name().equals(asked.name()) && keep.containsAll(lookedAt) && sums.containsAll(addedUp);
    }

    private static Column sum(Column summed) {
        return new Column(summed.name(), summed.type(), true, summed.label());
    }

    private String kept(Language language) {
        return keep.stream().map(name -> of.column(name).label().in(language)).collect(Collectors.joining(", "));
    }
}
