package org.vigie.contract.workspace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.contract.workspace.Manifest.TableVersion;

/**
 * Whether the Delta tables of a workspace still are those that a publication pins: read from the names of their commits and
 * the first line of one, without Delta. A table that was made again counts its versions anew, so that other commits bear the
 * same numbers.
 */
public final class PinnedTables {
    private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");

    /** Delta says in the first line of a commit who made it; quotes within its texts are escaped. */
    private static final Pattern COMMIT_ID = Pattern.compile("^\\{\"commitInfo\":.*[,{]\"txnId\":\"([^\"]+)\"");

    private PinnedTables() {}

    /**
     * Whether the version is certainly no more: the table was deleted, or made again. A version whose commit the log has
     * cleared away, or was not noted, is not said to be lost.
     */
    public static boolean isLost(Workspace workspace, TableVersion table) {
        Path log = log(workspace, table);
        try {
            return newest(log) < table.version()
                    || !table.commit().isEmpty()
                            && commit(log, table.version())
                                    .filter(now -> !now.equals(table.commit()))
                                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(log.toString(), e);
        }
    }

    /** Whether the log of the table lies where it can be read from here. */
    public static boolean isSeen(Workspace workspace, TableVersion table) {
        Path log = log(workspace, table);
        return Files.isDirectory(log) && Files.isReadable(log) && Files.isExecutable(log);
    }

    private static Path log(Workspace workspace, TableVersion table) {
        return workspace.root().resolve(table.path()).resolve("_delta_log");
    }

    private static long newest(Path log) throws IOException {
        try (Stream<Path> files = Files.list(log)) {
            return files.map(file -> COMMIT.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .mapToLong(commit -> Long.parseLong(commit.group(1)))
                    .max()
                    .orElse(-1);
        } catch (NoSuchFileException e) {
            return -1;
        }
    }

    private static Optional<String> commit(Path log, long version) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(log.resolve("%020d.json".formatted(version)))) {
            return Optional.ofNullable(lines.readLine())
                    .map(COMMIT_ID::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1));
        } catch (NoSuchFileException e) {
            // cleared away by Delta, once a checkpoint tells what it told
            return Optional.empty();
        }
    }
}
