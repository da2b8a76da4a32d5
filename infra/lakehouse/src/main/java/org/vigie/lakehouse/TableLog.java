package org.vigie.lakehouse;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.CommitInfo;
import org.apache.spark.sql.delta.actions.RemoveFile;
import org.apache.spark.sql.delta.util.FileNames;
import scala.Option;
import scala.collection.JavaConverters;

/**
 * The commits of one table, read as they stand in its log. What a small table holds is told by a few of them: neither its
 * content nor its files then need a Spark job to be found, where Delta itself would run two for every question.
 */
final class TableLog {
    private static final String CONTENT = "content=";

    private final DeltaLog log;

    TableLog(SparkSession spark, String path) {
        this.log = DeltaLog.forTable(spark, path);
    }

    /** What a commit says of the content it brings. */
    static String marked(String content) {
        return CONTENT + content;
    }

    /** The newest version, or −1 where the table was never written. */
    long newest() {
        return log.update(false, Option.empty(), Option.empty()).version();
    }

    /** The content that a version brought, or none where it was not written as a whole. */
    Optional<String> content(long version) {
        return version < 0
                ? Optional.empty()
                : actions(version)
                        .filter(CommitInfo.class::isInstance)
                        .map(CommitInfo.class::cast)
                        .flatMap(commit -> commit.userMetadata().isDefined()
                                ? Stream.of(commit.userMetadata().get())
                                : Stream.empty())
                        .filter(mark -> mark.startsWith(CONTENT))
                        .map(mark -> mark.substring(CONTENT.length()))
                        .findFirst();
    }

    /** The Parquet files of a version that was written as a whole. */
    List<Path> files(long version) {
        if (content(version).isEmpty()) {
            throw new IllegalStateException("Version " + version + " of " + log.dataPath() + " is not a whole table");
        }
        return actions(version)
                .filter(AddFile.class::isInstance)
                .map(added -> place((AddFile) added))
                .toList();
    }

    /** The rows as they are now, or none where the log alone, without a checkpoint, does not tell all files. */
    Optional<Dataset<Row>> rows(SparkSession spark) {
        Snapshot snapshot = log.update(false, Option.empty(), Option.empty());
        if (snapshot.checkpointProvider().version() >= 0
                || !snapshot.metadata().partitionColumns().isEmpty()) {
            return Optional.empty();
        }
        Map<String, AddFile> files = new LinkedHashMap<>();
        for (long version = 0; version <= snapshot.version(); version++) {
            actions(version).forEach(action -> {
                if (action instanceof AddFile added) {
                    files.put(added.path(), added);
                } else if (action instanceof RemoveFile removed) {
                    files.remove(removed.path());
                }
            });
        }
        if (files.isEmpty() || files.values().stream().anyMatch(file -> file.deletionVector() != null)) {
            return Optional.empty();
        }
        String[] paths = files.values().stream()
                .map(file -> place(file).toUri().toString())
                .toArray(String[]::new);
        return Optional.of(spark.read().schema(snapshot.schema()).parquet(paths));
    }

    private Path place(AddFile file) {
        return Path.of(log.dataPath().toUri().getPath())
                .resolve(URI.create(file.path()).getPath());
    }

    private Stream<Action> actions(long version) {
        return JavaConverters.seqAsJavaList(
                        log.store().read(FileNames.unsafeDeltaFile(log.logPath(), version), log.newDeltaHadoopConf()))
                .stream()
                .map(Action::fromJson);
    }
}
