package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Frame;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Version;
import org.vigie.transforms.quality.checks.Landed;

/**
 * How many records of each delivery lie in each landed table, a line per delivery and place in
 * {@code warehouse/landed-counts.tsv}. What a version of a table holds is counted once; where files were added since, the
 * deliveries that have records in them are counted again, wholly, and where files are gone, all are. A table that lies beside
 * those of records has a line without any.
 */
final class LandedCounts {
    private static final int CELLS = 7;
    private static final Row NO_RECORDS = RowFactory.create("", "", false, 0L, 0L);

    /** The counts of a table at a version of it. */
    private record Counted(Version version, List<Row> rows) {
        Counted {
            rows = List.copyOf(rows);
        }

        Counted with(List<Row> more) {
            return new Counted(
                    version, Stream.concat(rows.stream(), more.stream()).toList());
        }

        /** The rows of other deliveries. */
        List<Row> without(Set<String> deliveries) {
            return rows.stream()
                    .filter(row -> !deliveries.contains(row.getString(0)))
                    .toList();
        }
    }

    private final Lakehouse lakehouse;

    LandedCounts(Lakehouse lakehouse) {
        this.lakehouse = lakehouse;
    }

    /** The tables in which a run before found records, and those it saw beside them. */
    static SortedSet<TableName> tablesSeen(Workspace workspace) {
        return RunNote.LANDED_COUNTS.lines(workspace, CELLS).stream()
                .map(cells -> new TableName(cells[0]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One row per delivery and place, as {@link Landed#SHAPE} says. */
    Dataset<Row> frame() {
        Map<TableName, Counted> known = read();
        Map<TableName, Counted> now = new TreeMap<>();
        List<Dataset<Row>> uncounted = new ArrayList<>();
        for (TableName table : LandedRecords.tables(lakehouse)) {
            now.put(table, standing(table, Optional.ofNullable(known.get(table)), uncounted));
        }
        counted(uncounted).forEach((table, rows) -> now.computeIfPresent(table, (name, counted) -> counted.with(rows)));
        if (!uncounted.isEmpty()) {
            save(now);
        }
        return lakehouse.frame(
                now.values().stream()
                        .flatMap(counted -> counted.rows().stream())
                        .toList(),
                Frame.schema(Landed.SHAPE));
    }

    /**
     * What stands of the counts of a table as it is now.
     *
     * @param uncounted takes the records that are to be counted
     */
    private Counted standing(TableName table, Optional<Counted> before, List<Dataset<Row>> uncounted) {
        Version version = lakehouse.version(table);
        if (before.filter(counted -> counted.version().equals(version)).isPresent()) {
            return before.orElseThrow();
        }
        Dataset<Row> records = LandedRecords.of(lakehouse, table).withColumn("table", lit(table.value()));
        Optional<Set<String>> touched = before.flatMap(counted -> lakehouse.added(table, counted.version()))
                .map(added -> added.select("delivery_id").distinct().collectAsList().stream()
                        .map(row -> row.getString(0))
                        .collect(Collectors.toSet()));
        uncounted.add(touched.map(ids -> records.where(col("delivery_id").isin(ids.toArray())))
                .orElse(records));
        return new Counted(
                version, touched.map(ids -> before.orElseThrow().without(ids)).orElse(List.of()));
    }

    private Map<TableName, List<Row>> counted(List<Dataset<Row>> uncounted) {
        Map<TableName, List<Row>> counted = new TreeMap<>();
        uncounted.stream()
                .reduce(Dataset::union)
                .ifPresent(records -> lakehouse
                        .asLarge(records)
                        .groupBy("delivery_id", "place", "is_quarantined", "table")
                        .agg(count(lit(1)), countDistinct(col("record_number")))
                        .collectAsList()
                        .forEach(row -> counted.computeIfAbsent(
                                        new TableName(row.getString(3)), none -> new ArrayList<>())
                                .add(RowFactory.create(row.get(0), row.get(1), row.get(2), row.get(4), row.get(5)))));
        return counted;
    }

    private Map<TableName, Counted> read() {
        Map<TableName, Counted> read = new TreeMap<>();
        RunNote.LANDED_COUNTS.lines(lakehouse.workspace(), CELLS).stream()
                .collect(Collectors.groupingBy(cells -> cells[0]))
                .forEach((table, lines) -> read.put(
                        new TableName(table),
                        new Counted(
                                Version.parse(lines.get(0)[1]),
                                lines.stream().map(LandedCounts::row).toList())));
        return read;
    }

    private static Row row(String[] cells) {
        return RowFactory.create(
                cells[2], cells[3], Boolean.parseBoolean(cells[4]), Long.parseLong(cells[5]), Long.parseLong(cells[6]));
    }

    private void save(Map<TableName, Counted> counts) {
        StringBuilder lines = new StringBuilder();
        counts.forEach((table, counted) ->
                counted.rows().forEach(row -> lines.append(line(table, counted.version(), row))));
        LandedRecords.beside(lakehouse)
                .forEach(table -> lines.append(line(table, lakehouse.version(table), NO_RECORDS)));
        RunNote.LANDED_COUNTS.replace(lakehouse.workspace(), lines.toString());
    }

    private static String line(TableName table, Version version, Row row) {
        return table + "\t" + version + "\t" + row.mkString("\t") + "\n";
    }
}
