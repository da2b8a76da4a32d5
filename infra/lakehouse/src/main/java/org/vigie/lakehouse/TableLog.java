package org.vigie.lakehouse;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.CommitInfo;
import org.apache.spark.sql.delta.actions.FileAction;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.delta.actions.RemoveFile;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import scala.Option;
import scala.collection.JavaConverters;

/**
 * The commits of one table, read as they stand in its log. What a table holds is told by some of them: neither its
 * newest version nor its content nor its files then need a Spark job to be found, where Delta itself would run one only to
 * open the table and two for every question.
 */
final class TableLog {
    private static final String CONTENT = "content=";

    private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");

    /** How many commits are read for what they say together: as many small files are less than a Spark job. */
    private static final int MOST_READ = 100;

    private static final Kind<CommitInfo> COMMIT_INFO = new Kind<>("{\"commitInfo\":", CommitInfo.class);
    private static final Kind<Metadata> METADATA = new Kind<>("{\"metaData\":", Metadata.class);
    private static final Kind<AddFile> ADDED = new Kind<>("{\"add\":", AddFile.class);

    private final SparkSession spark;
    private final Path table;

    TableLog(SparkSession spark, String path) {
        this.spark = spark;
        this.table = Path.of(path);
    }

    /** What a commit says of the content it brings. */
    static String marked(String content) {
        return CONTENT + content;
    }

    /** The newest version, or none where the table was never written. */
    Version version() {
        long newest = newest();
        return newest < 0 ? Version.NONE : new Version(newest, commitOf(newest));
    }

    /** Whether a version is one of this table, and the log still tells of it. */
    private boolean isKept(Version version) {
        return isKept(version.number()) && version.commit().equals(commitOf(version.number()));
    }

    private String commitOf(long version) {
        return commitInfo(version)
                .flatMap(commit -> optional(commit.txnId()))
                .orElseThrow(
                        () -> new EnvironmentException(
                                ErrorCode.STORAGE_FAILED,
                                Label.of(
                                        "«\u00a0%s\u00a0» ne dit pas ce qui l'a écrit\u00a0: le fichier est tronqué, ou n'est pas de Vigie.",
                                        "'%s' does not say what wrote it: the file is cut, or not Vigie's.",
                                        commit(version)),
                                new Label(
                                        "Supprimez la table, si elle est dans conformed ou star\u00a0: ./vigie refresh WORKSPACE --full la refait\u202f; sinon restaurez-la d'une sauvegarde.",
                                        "Delete the table, where it is in conformed or star: ./vigie refresh WORKSPACE --full makes it again; else restore it from a backup.")));
    }

    /** The number of the newest version, or −1 where the table was never written. */
    long newest() {
        return names().map(COMMIT::matcher)
                .filter(Matcher::matches)
                .mapToLong(commit -> Long.parseLong(commit.group(1)))
                .max()
                .orElse(-1);
    }

    /** Of all files of the log. */
    private Stream<String> names() {
        Path log = table.resolve("_delta_log");
        if (!Files.isDirectory(log)) {
            return Stream.empty();
        }
        return Storage.doing(log, () -> {
                    try (Stream<Path> files = Files.list(log)) {
                        return files.map(file -> String.valueOf(file.getFileName()))
                                .toList();
                    }
                })
                .stream();
    }

    /** The content that a version brought, or none where it was not written as a whole. */
    Optional<String> content(long version) {
        return version < 0
                ? Optional.empty()
                : commitInfo(version)
                        .flatMap(commit -> optional(commit.userMetadata()))
                        .filter(mark -> mark.startsWith(CONTENT))
                        .map(mark -> mark.substring(CONTENT.length()));
    }

    /** The Parquet files of a version that was written as a whole or by slices. */
    List<Path> files(Version version) {
        long number = version.number();
        if (!isKept(version) || content(number).isEmpty()) {
            throw new IllegalStateException("Version " + version + " of " + table + " is not a whole table");
        }
        return isSliced(number)
                ? slicedFiles(number).keySet().stream().sorted().toList()
                : actions(number, ADDED).map(this::place).toList();
    }

    /** What parts two versions of this table that were both written by slices, where most of the files stay; else none. */
    Optional<FileChange> change(Version from, Version to) {
        if (!isKept(to) || !isSliced(to.number()) || !isKept(from) || !isSliced(from.number())) {
            return Optional.empty();
        }
        Map<Path, Integer> before = slicedFiles(from.number());
        Map<Path, Integer> now = slicedFiles(to.number());
        Map<Path, Integer> gone = new TreeMap<>(before);
        gone.keySet().removeAll(now.keySet());
        now.keySet().removeAll(before.keySet());
        return gone.size() * 2 <= before.size() ? Optional.of(new FileChange(gone, now)) : Optional.empty();
    }

    /** With their slices; of a table in slices a commit brings some. What was set aside is no part of it. */
    private Map<Path, Integer> slicedFiles(long version) {
        Map<Path, Integer> files = new TreeMap<>();
        allFiles(version).forEach(file -> {
            if (SlicedTable.slice(file) >= 0) {
                files.put(place(file), SlicedTable.slice(file));
            }
        });
        return files;
    }

    /** What a version consists of: from the commits where all are there, else as Delta finds it. */
    List<AddFile> allFiles(long version) {
        return replayed(version).orElseGet(() -> at(version).allFiles().collectAsList());
    }

    /** What the commits up to a version left; none where one of them is gone, or where there are too many to read. */
    private Optional<List<AddFile>> replayed(long version) {
        if (version >= MOST_READ || !LongStream.rangeClosed(0, version).allMatch(this::isKept)) {
            return Optional.empty();
        }
        Map<String, AddFile> files = new LinkedHashMap<>();
        LongStream.rangeClosed(0, version).boxed().flatMap(this::actions).forEach(action -> {
            if (action instanceof AddFile added) {
                files.put(added.path(), added);
            } else if (action instanceof RemoveFile removed) {
                files.remove(removed.path());
            }
        });
        return files.values().stream().anyMatch(file -> file.deletionVector() != null)
                ? Optional.empty()
                : Optional.of(List.copyOf(files.values()));
    }

    /** Whether a version is kept in slices, each in files of its own. */
    boolean isSliced(long version) {
        return version >= 0 && metadata(version).partitionColumns().contains(SlicedTable.SLICE);
    }

    /** The table's shape at a version: it stands in the newest commit that changed it. */
    private Metadata metadata(long version) {
        return LongStream.iterate(version, older -> older > version - MOST_READ && isKept(older), older -> older - 1)
                .boxed()
                .flatMap(older -> first(older, METADATA).stream())
                .findFirst()
                .orElseGet(() -> at(version).metadata());
    }

    /** Whether the log still tells of it: Delta clears what is old away. */
    private boolean isKept(long version) {
        return version >= 0 && Files.exists(commit(version));
    }

    private Path commit(long version) {
        return table.resolve("_delta_log").resolve("%020d.json".formatted(version));
    }

    private Snapshot at(long version) {
        return DeltaLog.forTable(spark, table.toString()).getSnapshotAt(version, Option.empty(), Option.empty());
    }

    /** The rows as they are now, or none where the log alone does not tell all files, or the table lies in parts. */
    Optional<Dataset<Row>> rows(SparkSession spark) {
        long newest = newest();
        return newest < 0 || !metadata(newest).partitionColumns().isEmpty()
                ? Optional.empty()
                : replayed(newest).filter(files -> !files.isEmpty()).map(files -> rows(spark, newest, files));
    }

    /** The rows of some slices at a version, without the slice; none where the log alone does not tell all files. */
    Optional<Dataset<Row>> slices(SparkSession spark, long version, IntPredicate wanted) {
        return replayed(version)
                .map(files -> rows(
                        spark,
                        version,
                        files.stream()
                                .filter(file -> wanted.test(SlicedTable.slice(file)))
                                .toList()));
    }

    private Dataset<Row> rows(SparkSession spark, long version, List<AddFile> files) {
        Metadata metadata = metadata(version);
        Set<String> byPlace = Set.copyOf(JavaConverters.seqAsJavaList(metadata.partitionColumns()));
        StructType schema = new StructType(Stream.of(metadata.schema().fields())
                .filter(field -> !byPlace.contains(field.name()))
                .toArray(StructField[]::new));
        return files.isEmpty()
                ? spark.createDataFrame(List.of(), schema)
                : spark.read()
                        .schema(schema)
                        .parquet(files.stream()
                                .map(file -> place(file).toUri().toString())
                                .toArray(String[]::new));
    }

    /** The rows of the files added after a version; none where the log no longer tells of it, or files were taken out. */
    Optional<Dataset<Row>> added(SparkSession session, Version since) {
        long newest = newest();
        if (!isKept(since)) {
            return Optional.empty();
        }
        List<Action> actions = LongStream.rangeClosed(since.number() + 1, newest)
                .boxed()
                .flatMap(this::actions)
                .toList();
        if (actions.stream().anyMatch(RemoveFile.class::isInstance)) {
            return Optional.empty();
        }
        String[] paths = actions.stream()
                .filter(AddFile.class::isInstance)
                .map(file -> place((AddFile) file).toUri().toString())
                .toArray(String[]::new);
        return Optional.of(session.read().schema(metadata(newest).schema()).parquet(paths));
    }

    private Path place(AddFile file) {
        return place(table, file);
    }

    /** Where a file of a table lies. */
    static Path place(Path table, FileAction file) {
        return table.resolve(URI.create(file.path()).getPath());
    }

    private Optional<CommitInfo> commitInfo(long version) {
        return first(version, COMMIT_INFO);
    }

    /** Read up to there: commits of large tables have thousands of lines. */
    private <A extends Action> Optional<A> first(long version, Kind<A> kind) {
        Path commit = commit(version);
        return Storage.doing(commit, () -> {
            try (Stream<String> lines = Files.lines(commit)) {
                return kind.of(lines).findFirst();
            }
        });
    }

    private static <T> Optional<T> optional(Option<T> option) {
        return option.isDefined() ? Optional.of(option.get()) : Optional.empty();
    }

    private Stream<Action> actions(long version) {
        return lines(version).map(Action::fromJson);
    }

    private <A extends Action> Stream<A> actions(long version, Kind<A> kind) {
        return kind.of(lines(version));
    }

    private Stream<String> lines(long version) {
        Path commit = commit(version);
        return Storage.doing(commit, () -> Files.readAllLines(commit)).stream();
    }

    /** A kind of line of a commit, told by how it begins: most lines need not be read to find a few. */
    private record Kind<A extends Action>(String opening, Class<A> type) {
        Stream<A> of(Stream<String> lines) {
            return lines.filter(line -> line.startsWith(opening))
                    .map(Action::fromJson)
                    .map(type::cast);
        }
    }
}
