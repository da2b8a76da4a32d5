package org.vigie.lakehouse;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
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

    /** @param frame whose rows are few enough for one file, in one partition */
    Kept write(Table table, Dataset<Row> frame) {
        boolean none = isPlainlyEmpty(frame);
        // computed once, and its plan cut off: plans upon plans would grow with every table that is built on it
        Dataset<Row> rows = none ? empty(frame) : frame.localCheckpoint(false);
        Row summary = none ? TableContent.ofNothing(table) : TableContent.of(table, rows);
        TableContent.refuseBrokenPromises(table, summary, 0);
        String content = TableContent.hash(table, summary, 0);
        TableLog log = new TableLog(spark, path);
        Version before = log.version();
        boolean changed = !content.equals(log.content(before.number()).orElse(""));
        if (changed) {
            replace(table, rows, content, before.equals(Version.NONE));
        }
        long rowCount = summary.getLong(0);
        Written written = new Written(changed ? log.version() : before, rowCount, changed, content);
        if (rowCount > 0 && rowCount <= MOST_KEPT) {
            return new Kept(written, Optional.of(rows));
        }
        Lakehouse.release(rows);
        return new Kept(written, rowCount == 0 ? Optional.of(empty(frame)) : Optional.empty());
    }

    /** Whether Spark sees it before it computes anything: what is built on nothing is mostly nothing. */
    private static boolean isPlainlyEmpty(Dataset<Row> frame) {
        return frame.queryExecution().optimizedPlan() instanceof LocalRelation rows
                && rows.data().isEmpty();
    }

    /** So that Spark knows that it is empty, and does not join or sort it where it is read. */
    private Dataset<Row> empty(Dataset<Row> frame) {
        return spark.createDataFrame(List.of(), frame.schema());
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
}
