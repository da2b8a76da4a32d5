package org.vigie.lakehouse;

import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import scala.Option;

/** The Delta tables of one workspace. Safe for use by several threads, one table each. */
public final class Lakehouse implements AutoCloseable {
    private final Workspace workspace;
    private final SparkSession spark;
    private final boolean startedHere;

    /** Of Parquet, which is many times more in memory: what is larger is read from the disk by each who asks. */
    private static final long MOST_BYTES_KEPT = 16L << 20;

    /** Small tables that this run wrote or read, in memory: Delta looks for a table's files anew in each query. */
    private final Map<TableName, Dataset<Row>> kept = new ConcurrentHashMap<>();

    /** Over a session that somebody else started and will stop. */
    public Lakehouse(Workspace workspace, SparkSession spark) {
        this(workspace, spark, false);
    }

    private Lakehouse(Workspace workspace, SparkSession spark, boolean startedHere) {
        this.workspace = workspace;
        this.spark = spark;
        this.startedHere = startedHere;
    }

    /** Starts Spark for a workspace; takes a few seconds. */
    public static Lakehouse open(Workspace workspace, LakehouseConfig config) {
        return new Lakehouse(workspace, SparkSessions.start(config), true);
    }

    public Workspace workspace() {
        return workspace;
    }

    public SparkSession spark() {
        return spark;
    }

    public boolean exists(TableName name) {
        return DeltaTable.isDeltaTable(spark, path(name));
    }

    /** The table as it is now. Fails where it was never written: see {@link #exists}. */
    public Dataset<Row> read(TableName name) {
        return Optional.ofNullable(kept.computeIfAbsent(name, this::loadedIfSmall))
                .orElseGet(() -> load(name));
    }

    private @Nullable Dataset<Row> loadedIfSmall(TableName name) {
        return Storage.size(Path.of(path(name))) <= MOST_BYTES_KEPT
                ? new TableLog(spark, path(name))
                        .rows(spark)
                        .orElseGet(() -> load(name))
                        .coalesce(1)
                        .localCheckpoint(false)
                : null;
    }

    private Dataset<Row> load(TableName name) {
        return spark.read().format("delta").load(path(name));
    }

    /** The table as it was at a version that a manifest pins. */
    public Dataset<Row> read(TableName name, long version) {
        return spark.read().format("delta").option("versionAsOf", version).load(path(name));
    }

    /** The Parquet files of a version that {@link #write} made. */
    List<Path> files(TableName name, long version) {
        return new TableLog(spark, path(name)).files(version);
    }

    /** The newest version of the table, or none where it was never written. */
    public OptionalLong version(TableName name) {
        return exists(name) ? OptionalLong.of(snapshot(name).version()) : OptionalLong.empty();
    }

    /** A frame over rows held in memory, in one partition. */
    public Dataset<Row> frame(List<Row> rows, StructType schema) {
        return spark.createDataFrame(rows, schema).coalesce(1);
    }

    /** A frame over rows in Spark's own form, computed where and when they are needed. */
    public Dataset<Row> frame(JavaRDD<InternalRow> rows, StructType schema) {
        return spark.internalCreateDataFrame(rows.rdd(), schema, false);
    }

    /** A frame without rows in the shape of a table. */
    public Dataset<Row> empty(Table table) {
        return spark.createDataFrame(List.of(), Frame.schema(table));
    }

    /**
     * Adds the rows exactly once: a second append with the same transaction id does nothing. The table is made by its
     * first append.
     */
    public void append(TableName name, Dataset<Row> frame, String transactionId) {
        append(name, Map.of(transactionId, frame));
    }

    /**
     * Adds the rows of several transactions in one commit, each exactly once: the commit bears all their ids, so that those
     * that are in the table already, alone or beside others, are told from those that are not.
     *
     * @param byTransaction rows by transaction id; ids hold no space
     */
    public void append(TableName name, Map<String, Dataset<Row>> byTransaction) {
        Map<String, Dataset<Row>> fresh = new TreeMap<>(byTransaction);
        fresh.keySet().removeAll(transactions(name));
        fresh.values().stream()
                .reduce(Dataset::union)
                .ifPresent(rows -> (fresh.size() == 1 ? rows : rows.coalesce(1))
                        .write()
                        .format("delta")
                        .mode(SaveMode.Append)
                        .option("txnAppId", TransactionIds.joined(fresh.keySet()))
                        .option("txnVersion", "1")
                        .save(path(name)));
        kept.remove(name);
    }

    private Set<String> transactions(TableName name) {
        return exists(name) ? TransactionIds.in(snapshot(name)) : Set.of();
    }

    private Snapshot snapshot(TableName name) {
        return DeltaLog.forTable(spark, path(name)).update(false, Option.empty(), Option.empty());
    }

    /**
     * Writes the rows in one pass, then asks whether they may stand: they are added exactly once, as {@link #append} adds
     * them, or not at all. Where they were added before, they are computed and not written.
     *
     * @return whether they stand
     */
    public boolean appendIf(TableName name, Dataset<Row> frame, String transactionId, BooleanSupplier mayStand) {
        if (!exists(name)) {
            append(name, spark.createDataFrame(List.of(), frame.schema()), "create");
        }
        boolean stands = new CheckedAppend(spark, path(name)).append(frame, transactionId, mayStand);
        kept.remove(name);
        return stands;
    }

    /**
     * Replaces the table by a frame that keeps its contract; a frame that drifts from it is refused. Where the content is
     * what the table holds already, no version is added.
     */
    public Written write(Table table, Dataset<Row> frame) {
        Frame.refuseDrift(table, frame.schema());
        TableWriter.Kept now = new TableWriter(spark, path(table.name())).write(table, frame);
        kept.remove(table.name());
        now.rows().ifPresent(rows -> kept.put(table.name(), rows));
        return now.written();
    }

    String path(TableName name) {
        return workspace.table(name).toString();
    }

    /** Gives the memory back at once; left to itself, Spark waits for a collection that may never come. */
    private static void release(Dataset<Row> rows) {
        if (rows.queryExecution().analyzed() instanceof LogicalRDD held) {
            held.rdd().unpersist(false);
        }
    }

    @Override
    public void close() {
        kept.values().forEach(Lakehouse::release);
        kept.clear();
        if (startedHere) {
            spark.stop();
        }
    }
}
