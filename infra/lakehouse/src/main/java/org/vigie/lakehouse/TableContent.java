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
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.RefusedException;
import org.vigie.contract.Table;

/** What is measured of a table's rows in one pass: what they amount to, and whether they keep the contract. */
final class TableContent {
    private TableContent() {}

    /**
     * The number of rows, two content hashes, the number of distinct keys, then the nulls of each mandatory column. A row's
     * hash says which values are null, for {@code xxhash64} passes over them.
     */
    private static Column[] measures(Table table) {
        return measures(table, distinctKeys(table));
    }

    /** The measures of a whole table. */
    static Row of(Table table, Dataset<Row> rows) {
        Column[] measures = measures(table);
        return rows.agg(measures[0], Arrays.copyOfRange(measures, 1, measures.length))
                .first();
    }

    /** The same of a table without rows. */
    static Row ofNothing(Table table) {
        return RowFactory.create(Collections.nCopies(measures(table).length, 0L).toArray());
    }

    /** The same without the keys, which make Spark keep all of it for each of them: see {@link #keyHash}. */
    static Column[] measuresWithoutKeys(Table table) {
        return measures(table, count(lit(1)));
    }

    /**
     * The hash of a row's key. As many hashes as rows are as many keys; fewer may be one hash of two keys, and must be
     * counted by {@link #of}.
     */
    static Column keyHash(Table table) {
        return xxhash64(hashed(table, table.key()));
    }

    private static Column[] measures(Table table, Column distinctKeys) {
        Column[] hashed = hashed(table, table.columnNames());
        Column[] again = new Column[hashed.length + 1];
        again[0] = lit("vigie");
        System.arraycopy(hashed, 0, again, 1, hashed.length);
        List<Column> measures = new ArrayList<>();
        measures.add(count(lit(1)));
        measures.add(coalesce(bit_xor(xxhash64(hashed)), lit(0L)));
        measures.add(coalesce(bit_xor(xxhash64(again)), lit(0L)));
        measures.add(distinctKeys);
        for (String mandatory : mandatory(table)) {
            measures.add(coalesce(sum(when(col(mandatory).isNull(), 1L).otherwise(0L)), lit(0L)));
        }
        return measures.toArray(Column[]::new);
    }

    private static Column[] hashed(Table table, List<String> names) {
        List<Column> hashed = new ArrayList<>();
        for (org.vigie.contract.Column column : table.columns()) {
            if (names.contains(column.name())) {
                hashed.add(col(column.name()));
                if (column.nullable()) {
                    hashed.add(col(column.name()).isNull());
                }
            }
        }
        return hashed.toArray(Column[]::new);
    }

    /** Where a part of a key may be missing, that tells rows apart too: {@code count(DISTINCT a, b)} passes over such rows. */
    private static Column distinctKeys(Table table) {
        Column[] key = table.key().stream().map(name -> col(name)).toArray(Column[]::new);
        return mandatory(table).containsAll(table.key())
                ? countDistinct(key[0], Arrays.copyOfRange(key, 1, key.length))
                : countDistinct(struct(key));
    }

    /** The hash of the rows that were measured; the measures begin at a place of the row. */
    static String hash(Table table, Row measured, int from) {
        return Long.toHexString(measured.getLong(from)) + "-" + Long.toHexString(measured.getLong(from + 1))
                + Long.toHexString(measured.getLong(from + 2)) + "-"
                + Integer.toHexString(Frame.schema(table).json().hashCode());
    }

    static void refuseBrokenPromises(Table table, Row measured, int from) {
        long rows = measured.getLong(from);
        List<String> mandatory = mandatory(table);
        for (int index = 0; index < mandatory.size(); index++) {
            long nulls = measured.getLong(from + 4 + index);
            if (nulls > 0) {
                throw refused(Label.of(
                        "%s : %s ligne(s) sur %s sans « %s ».",
                        "%s: %s of %s row(s) without '%s'.", table.name(), nulls, rows, mandatory.get(index)));
            }
        }
        long keys = measured.getLong(from + 3);
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

    private static List<String> mandatory(Table table) {
        return table.columns().stream()
                .filter(column -> !column.nullable())
                .map(org.vigie.contract.Column::name)
                .toList();
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
