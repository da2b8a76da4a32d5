package org.vigie.lakehouse;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Manifest.TableVersion;
import org.vigie.contract.workspace.PinnedTables;
import org.vigie.contract.workspace.Workspace;
import scala.Option;

/** The Delta tables of one workspace. Safe for use by several threads, one table each. */
public final class Lakehouse implements AutoCloseable {
    private final Workspace workspace;
    private final SparkSession spark;
    private final boolean startedHere;

    /** Of Parquet, which is many times more in memory: what is larger is read from the disk by each who asks. */
    private static final long MOST_BYTES_KEPT = 16L << 20;

    /** For large tables: the settings of the other one suit small ones. */
    private volatile Optional<SparkSession> large = Optional.empty();

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
        return log(name).newest() >= 0;
    }

    /** The table as it is now. Fails where it was never written: see {@link #exists}. */
    public Dataset<Row> read(TableName name) {
        return Optional.ofNullable(kept.computeIfAbsent(name, this::loadedIfSmall))
                .orElseGet(() -> load(name));
    }

    private @Nullable Dataset<Row> loadedIfSmall(TableName name) {
        return Storage.size(Path.of(path(name))) <= MOST_BYTES_KEPT
                ? log(name).rows(spark).orElseGet(() -> load(name)).coalesce(1).localCheckpoint(false)
                : null;
    }

    private Dataset<Row> load(TableName name) {
        TableLog log = log(name);
        return (isSliced(name) ? log.slices(session(), log.newest(), slice -> slice >= 0) : log.rows(session()))
                .orElseGet(() -> whole(session().read().format("delta").load(path(name))));
    }

    private static Dataset<Row> whole(Dataset<Row> lying) {
        return List.of(lying.columns()).contains(SlicedTable.SLICE) ? SlicedTable.part(lying) : lying;
    }

    private SparkSession session() {
        return large.orElse(spark);
    }

    /**
     * From now on what is not small is computed in so many parts, by code compiled for it. A session that somebody else
     * started is theirs to set up.
     */
    public void expectLargeTables(int parts) {
        if (!startedHere) {
            return;
        }
        SparkSession session = spark.newSession();
        session.conf().set("spark.sql.shuffle.partitions", Integer.toString(parts));
        session.conf().set("spark.sql.adaptive.enabled", "true");
        session.conf()
                .set("spark.sql.adaptive.coalescePartitions.minPartitionNum", Integer.toString(Math.max(1, parts / 4)));
        // rows that lie together by a part of what a join or a window asks for need not be moved again
        session.conf().set("spark.sql.requireAllClusterKeysForCoPartition", "false");
        // files are passed over that hold none of the deliveries or indicators asked for
        session.conf().set("spark.sql.parquet.pushdown.inFilterThreshold", "10000");
        // a table's files are named one by one: to look at them takes no job
        session.conf().set("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000");
        session.conf().set("spark.sql.codegen.wholeStage", "true");
        session.conf().set("spark.sql.codegen.factoryMode", "FALLBACK");
        large = Optional.of(session);
    }

    /** Whether the table is kept in slices. */
    public boolean isSliced(TableName name) {
        TableLog log = log(name);
        return log.isSliced(log.newest());
    }

    /** Some slices of a table that is kept in them; a negative one, {@code -1 - n}, for what was set aside from slice n. */
    public Dataset<Row> readSlices(TableName name, Collection<Integer> slices) {
        return readSlices(name, version(name), slices);
    }

    /** The same as they were at a version. */
    public Dataset<Row> readSlices(TableName name, Version version, Collection<Integer> slices) {
        return log(name)
                .slices(session(), version.number(), Set.copyOf(slices)::contains)
                .orElseGet(() -> session()
                        .read()
                        .format("delta")
                        .option("versionAsOf", version.number())
                        .load(path(name))
                        .where(col(SlicedTable.SLICE).isin(slices.toArray()))
                        .drop(SlicedTable.SLICE));
    }

    /** The slices that part two versions of a table, where most of it is the same in both; else none. */
    public Optional<Set<Integer>> changedSlices(TableName name, Version from, Version to) {
        return change(name, from, to).map(FileChange::slices);
    }

    /** The column in which the rows that {@link #writeSlices} takes say their slice. */
    public static String sliceColumn() {
        return SlicedTable.SLICE;
    }

    /** What was written of a table in slices, and what all of them hold now. */
    public record WrittenSlices(Written written, Map<Integer, SliceContent> contents) {
        public WrittenSlices {
            contents = Map.copyOf(contents);
        }
    }

    /**
     * Replaces slices of a large table. Rows are never held in memory; a frame that drifts from the contract, and rows that
     * do not keep it, are refused.
     *
     * @param frame the table's columns, then {@link #sliceColumn}
     * @param slices those that are replaced: all of them, where {@code before} is empty
     * @param before what the table's slices hold
     */
    public WrittenSlices writeSlices(
            Table table, Dataset<Row> frame, Set<Integer> slices, Map<Integer, SliceContent> before) {
        Frame.refuseDrift(table, frame.drop(SlicedTable.SLICE).schema());
        SlicedTable sliced = new SlicedTable(session(), path(table.name()));
        Map<Integer, SliceContent> held = sliced.prepare(table) ? Map.of() : before;
        Map<Integer, SliceContent> now = sliced.replace(table, asLarge(frame), slices, held);
        kept.remove(table.name());
        return new WrittenSlices(
                new Written(
                        version(table.name()),
                        rows(now),
                        held.isEmpty() || !now.equals(held),
                        SlicedTable.content(now)),
                now);
    }

    /** A table in slices that stands as it is. */
    public static Written unchanged(Version version, Map<Integer, SliceContent> contents) {
        return new Written(version, rows(contents), false, SlicedTable.content(contents));
    }

    private static long rows(Map<Integer, SliceContent> contents) {
        return contents.entrySet().stream()
                .filter(slice -> slice.getKey() >= 0)
                .mapToLong(slice -> slice.getValue().rows())
                .sum();
    }

    /**
     * What the rows of a frame amount to by slice, as {@link #writeSlices} takes them.
     *
     * @param frame rows of a table that was written whole: whether they keep its contract is not asked again
     */
    public Map<Integer, SliceContent> contents(Table table, Dataset<Row> frame) {
        return SlicedTable.contents(table, frame);
    }

    /**
     * The table as it was at a version that a manifest pins. Fails where it was deleted since, even if it was made again; a
     * version whose commit was not noted is taken by its number.
     */
    public Dataset<Row> read(TableVersion pinned) {
        if (Storage.doing(Path.of(pinned.path()), () -> PinnedTables.isLost(workspace, pinned))) {
            throw new EnvironmentException(
                    ErrorCode.PUBLICATION_DAMAGED,
                    Label.of(
                            "La table «\u00a0%s\u00a0» a été supprimée depuis la publication.",
                            "Table '%s' was deleted since the publication.", pinned.table()),
                    Label.of(
                            "Publiez de nouveau\u00a0: ./vigie refresh %s",
                            "Publish anew: ./vigie refresh %s", workspace.root()));
        }
        return whole(session()
                .read()
                .format("delta")
                .option("versionAsOf", pinned.version())
                .load(path(new TableName(pinned.table()))));
    }

    /** The Parquet files of a version that {@link #write} or {@link #writeSlices} made. */
    List<Path> files(TableName name, Version version) {
        return log(name).files(version);
    }

    /** What parts two versions of a table that {@link #writeSlices} made, where most of it stayed; else none. */
    Optional<FileChange> change(TableName name, Version from, Version to) {
        return log(name).change(from, to);
    }

    /** The newest version of the table, or {@link Version#NONE}. */
    public Version version(TableName name) {
        return log(name).version();
    }

    /** The rows that were added after a version, where nothing else happened since that the log still tells of. */
    public Optional<Dataset<Row>> added(TableName name, Version since) {
        return log(name).added(session(), since);
    }

    /** The same rows, computed side by side where large tables are expected. */
    public Dataset<Row> asLarge(Dataset<Row> frame) {
        return Dataset.ofRows(session(), frame.queryExecution().analyzed());
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
        return writeOne(table, frame.coalesce(1));
    }

    /** The same of few rows that are computed from many: the many are read side by side. */
    public Written writeFromLarge(Table table, Dataset<Row> frame) {
        return writeOne(table, asLarge(frame).repartition(1));
    }

    private Written writeOne(Table table, Dataset<Row> frame) {
        Frame.refuseDrift(table, frame.schema());
        TableWriter.Kept now = new TableWriter(spark, path(table.name())).write(table, frame);
        kept.remove(table.name());
        // whatever computed them, few rows are read as small tables are
        now.rows()
                .ifPresent(rows -> kept.put(
                        table.name(),
                        Dataset.ofRows(spark, rows.queryExecution().analyzed())));
        return now.written();
    }

    private TableLog log(TableName name) {
        return new TableLog(spark, path(name));
    }

    String path(TableName name) {
        return workspace.table(name).toString();
    }

    /** Gives the memory back at once; left to itself, Spark waits for a collection that may never come. */
    static void release(Dataset<Row> rows) {
        if (rows.queryExecution().analyzed() instanceof LogicalRDD held) {
            held.rdd().unpersist(false);
        }
    }

    @Override
    public void close() {
        if (startedHere) {
            // that gives back all memory; a release under way meanwhile would be told as an error
            spark.stop();
        } else {
            kept.values().forEach(Lakehouse::release);
        }
        kept.clear();
    }
}
