package org.vigie.lakehouse;

import static org.apache.spark.sql.functions.col;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.FileAction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.Table;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * A large table, kept in slices: files of its own for each, so that some are replaced and the others stay. Its rows are
 * written as they are computed, several slices at a time, and never held in memory; they are measured where they lie, and
 * become part of the table only where they keep the contract. Slice {@code -1 - n} holds the rows that rules set aside from
 * slice {@code n}: they lie beside the table and are no part of it.
 */
final class SlicedTable {
    /** The column that says in which slice a row lies; no column of any contract. */
    static final String SLICE = "_slice";

    /** In how many parts rows are written: many slices have none, and each part costs a task. */
    private static final int MOST_PARTS = 1024;

    private final SparkSession spark;
    private final DeltaLog log;
    private final String path;

    SlicedTable(SparkSession spark, String path) {
        this.spark = spark;
        this.log = DeltaLog.forTable(spark, path);
        this.path = path;
    }

    /** What of the rows that lie there is in the table: without what was set aside. */
    static Dataset<Row> part(Dataset<Row> lying) {
        return lying.where(col(SLICE).geq(0)).drop(SLICE);
    }

    private boolean isOf(StructType shape) {
        return log.update(false, Option.empty(), Option.empty()).version() >= 0
                && log.unsafeVolatileSnapshot().metadata().partitionColumns().contains(SLICE)
                && log.unsafeVolatileSnapshot().schema().equals(shape);
    }

    private static StructType shape(Table table) {
        return Frame.schema(table).add(SLICE, DataTypes.IntegerType);
    }

    /** Makes it, without rows, where it is not there, not in slices or of other columns; whether it did. */
    boolean prepare(Table table) {
        boolean made = !isOf(shape(table));
        if (made) {
            spark.createDataFrame(List.of(), shape(table))
                    .write()
                    .format("delta")
                    .mode(SaveMode.Overwrite)
                    .option("overwriteSchema", "true")
                    .partitionBy(SLICE)
                    .save(path);
        }
        return made;
    }

    /**
     * Replaces slices by rows that say their slice; none of them may be of another one.
     *
     * @param before what the table's slices hold, by number; nothing, where all that lies there is to go
     * @return what they hold now, all of them; the same map where nothing changed, and then no version is added
     */
    Map<Integer, SliceContent> replace(
            Table table, Dataset<Row> rows, Set<Integer> slices, Map<Integer, SliceContent> before) {
        OptimisticTransaction transaction = log.startTransaction(Option.empty(), Option.empty());
        Dataset<Row> sorted = rows.repartition(Math.min(MOST_PARTS, slices.size()), col(SLICE))
                .sortWithinPartitions(order(table));
        List<FileAction> files = new ArrayList<>(JavaConverters.seqAsJavaList(transaction.writeFiles(sorted)));
        boolean stands = false;
        try {
            Map<Integer, SliceContent> now = new TreeMap<>(before);
            slices.forEach(slice -> {
                now.remove(slice);
                now.remove(-1 - slice);
            });
            now.putAll(measured(table, files));
            stands = before.isEmpty() || !now.equals(before);
            if (stands) {
                commit(transaction, files, file -> before.isEmpty() || isOf(file, slices), now);
            }
            return stands ? now : before;
        } finally {
            if (!stands) {
                files.forEach(file -> Storage.removeData(TableLog.place(Path.of(path), file)));
            }
        }
    }

    private static Column[] order(Table table) {
        return Stream.concat(Stream.of(SLICE), Clustering.of(table).stream())
                .map(name -> col(name))
                .toArray(Column[]::new);
    }

    private Map<Integer, SliceContent> measured(Table table, List<FileAction> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        Dataset<Row> rows = written(table, files);
        if (mayHaveAKeyTwice(table, part(rows))) {
            TableContent.refuseBrokenPromises(table, TableContent.of(table, part(rows)), 0);
        }
        List<Row> slices = measuredSlices(table, rows);
        slices.stream()
                .filter(slice -> slice.getInt(0) >= 0)
                .forEach(slice -> TableContent.refuseBrokenPromises(table, slice, 1));
        return contents(table, slices);
    }

    private Dataset<Row> written(Table table, List<FileAction> files) {
        return spark.read()
                .schema(shape(table))
                .option("basePath", path)
                .parquet(files.stream()
                        .map(file -> TableLog.place(Path.of(path), file).toUri().toString())
                        .toArray(String[]::new));
    }

    private static boolean mayHaveAKeyTwice(Table table, Dataset<Row> rows) {
        return !rows.groupBy(TableContent.keyHash(table).as("hash"))
                .count()
                .where("count > 1")
                .isEmpty();
    }

    /** What the rows of a frame that says their slice amount to, by slice; whether they keep the contract is not asked. */
    static Map<Integer, SliceContent> contents(Table table, Dataset<Row> rows) {
        return contents(table, measuredSlices(table, rows));
    }

    private static List<Row> measuredSlices(Table table, Dataset<Row> rows) {
        Column[] measures = TableContent.measuresWithoutKeys(table);
        return rows.groupBy(SLICE)
                .agg(measures[0], Arrays.copyOfRange(measures, 1, measures.length))
                .collectAsList();
    }

    private static Map<Integer, SliceContent> contents(Table table, List<Row> slices) {
        return slices.stream()
                .collect(Collectors.toMap(
                        slice -> slice.getInt(0),
                        slice -> new SliceContent(TableContent.hash(table, slice, 1), slice.getLong(1))));
    }

    private void commit(
            OptimisticTransaction transaction,
            List<FileAction> files,
            Predicate<AddFile> replaced,
            Map<Integer, SliceContent> now) {
        List<Action> actions = new ArrayList<>(files);
        // another writer's commit meanwhile is a conflict
        transaction.readWholeTable();
        new TableLog(spark, path)
                .allFiles(transaction.readVersion()).stream()
                        .filter(replaced)
                        .map(AddFile::remove)
                        .forEach(actions::add);
        Seq<String> partition = JavaConverters.asScalaBuffer(List.of(SLICE)).toSeq();
        transaction.commit(
                JavaConverters.asScalaBuffer(actions).toSeq(),
                new DeltaOperations.Write(
                        SaveMode.Overwrite,
                        Option.apply(partition),
                        Option.empty(),
                        Option.apply(TableLog.marked(content(now)))));
    }

    private static boolean isOf(AddFile file, Set<Integer> slices) {
        int slice = slice(file);
        return slices.contains(slice < 0 ? -1 - slice : slice);
    }

    static int slice(AddFile file) {
        return Integer.parseInt(file.partitionValues().apply(SLICE));
    }

    /** The hash of a table's content out of those of its slices. */
    static String content(Map<Integer, SliceContent> slices) {
        return Storage.sha256(new TreeMap<>(slices)
                .entrySet().stream()
                        .filter(slice -> slice.getKey() >= 0)
                        .map(slice -> slice.getKey() + "=" + slice.getValue().content())
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
