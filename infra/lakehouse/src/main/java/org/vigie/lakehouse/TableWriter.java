package org.vigie.lakehouse;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.RefusedException;
import org.vigie.contract.Table;

/**
 * Writes one table: computes its rows once, checks the contract's keys and mandatory columns on them, and adds a version
 * only where the content is not what the table holds already. The content's hash stands in the commit.
 */
final class TableWriter {
    /** Rows that are worth their memory until the run ends: whoever builds on them need not read them back. */
    private static final long MOST_KEPT = 500_000;

    /** What was written and, where the table is small, its rows in memory. */
    record Kept(Written written, Optional<Dataset<Row>> rows) {}

    private final SparkSession spark;
    private final String path;

    TableWriter(SparkSession spark, String path) {
        this.spark = spark;
        this.path = path;
    }

    Kept write(Table table, Dataset<Row> frame) {
        // computed once, and its plan cut off: plans upon plans would grow with every table that is built on it
        Dataset<Row> rows = frame.coalesce(1).localCheckpoint(false);
        Row summary = rows.agg(count(lit(1)), measures(table)).first();
        refuseBrokenPromises(table, summary);
        String content = Long.toHexString(summary.getLong(0)) + "-" + Long.toHexString(summary.getLong(1))
                + Long.toHexString(summary.getLong(2)) + "-"
                + Integer.toHexString(Frame.schema(table).json().hashCode());
        TableLog log = new TableLog(spark, path);
        long before = log.newest();
        boolean changed = !content.equals(log.content(before).orElse(""));
        if (changed) {
            replace(table, rows, content, before < 0);
        }
        long rowCount = summary.getLong(0);
        return new Kept(
                new Written(changed ? log.newest() : before, rowCount, changed, content),
                rowCount <= MOST_KEPT ? Optional.of(rows) : Optional.empty());
    }

    /** @param first whether there is nothing to replace: Delta then need not look for files to remove */
    private void replace(Table table, Dataset<Row> rows, String content, boolean first) {
        rows.sortWithinPartitions(
                        Clustering.of(table).stream().map(name -> col(name)).toArray(Column[]::new))
                .write()
                .format("delta")
                .mode(first ? SaveMode.Append : SaveMode.Overwrite)
                .option("overwriteSchema", Boolean.toString(!first))
                .option("userMetadata", TableLog.marked(content))
                .save(path);
    }

    /**
     * Two content hashes, the number of distinct keys, then the nulls of each mandatory column. A row's hash says which
     * values are null, for {@code xxhash64} passes over them.
     */
    private static Column[] measures(Table table) {
        List<Column> hashed = new ArrayList<>();
        List<Column> measures = new ArrayList<>();
        for (org.vigie.contract.Column column : table.columns()) {
            hashed.add(col(column.name()));
            if (column.nullable()) {
                hashed.add(col(column.name()).isNull());
            }
        }
        measures.add(coalesce(bit_xor(xxhash64(hashed.toArray(Column[]::new))), lit(0L)));
        hashed.add(0, lit("vigie"));
        measures.add(coalesce(bit_xor(xxhash64(hashed.toArray(Column[]::new))), lit(0L)));
        measures.add(distinctKeys(table));
        for (String mandatory : mandatory(table)) {
            measures.add(coalesce(sum(when(col(mandatory).isNull(), 1L).otherwise(0L)), lit(0L)));
        }
        return measures.toArray(Column[]::new);
    }

    /** Where a part of a key may be missing, that tells rows apart too: {@code count(DISTINCT a, b)} passes over such rows. */
    private static Column distinctKeys(Table table) {
        Column[] key = table.key().stream().map(name -> col(name)).toArray(Column[]::new);
        return mandatory(table).containsAll(table.key())
                ? countDistinct(key[0], Arrays.copyOfRange(key, 1, key.length))
                : countDistinct(struct(key));
    }

    private static List<String> mandatory(Table table) {
        return table.columns().stream()
                .filter(column -> !column.nullable())
                .map(org.vigie.contract.Column::name)
                .toList();
    }

    private static void refuseBrokenPromises(Table table, Row summary) {
        long rows = summary.getLong(0);
        List<String> mandatory = mandatory(table);
        for (int index = 0; index < mandatory.size(); index++) {
            long nulls = summary.getLong(4 + index);
            if (nulls > 0) {
                throw refused(Label.of(
                        "%s : %s ligne(s) sur %s n'ont pas de « %s ».",
                        "%s: %s of %s row(s) have no '%s'.", table.name(), nulls, rows, mandatory.get(index)));
            }
        }
        long keys = summary.getLong(3);
        if (keys != rows) {
            throw refused(Label.of(
                    "%s : %s lignes pour %s clés distinctes (%s).",
                    "%s: %s rows for %s distinct keys (%s).",
                    table.name(),
                    rows,
                    keys,
                    String.join(", ", table.key())));
        }
    }

    private static RefusedException refused(Label problem) {
        return new RefusedException(
                ErrorCode.CHECK_FAILED,
                problem,
                new Label(
                        "La table reste telle qu'elle était. Corrigez la livraison, ou le contrat si la règle a changé.",
                        "The table stays as it was. Mend the delivery, or the contract if the rule has changed."));
    }
}
