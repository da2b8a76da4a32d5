package org.vigie.transforms.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.PublicationFolder;

/**
 * The rows that a refresh made, in Delta tables and in the embedded copy, read by an engine that made none of them: the
 * Parquet files that the logs name, and the database as it lies there.
 */
final class MadeRows implements AutoCloseable {
    private final Connection connection;

    MadeRows() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /** By conformed and star table, how many rows it has. */
    Map<String, Long> counts(Workspace workspace) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (Map.Entry<String, List<String>> table : tables(workspace).entrySet()) {
            counts.put(table.getKey(), count(rows(table.getValue())));
        }
        return counts;
    }

    /** The tables that have not the same rows in both, each as often. */
    Set<String> differences(Workspace one, Workspace other) throws SQLException {
        Map<String, List<String>> ones = tables(one);
        Map<String, List<String>> others = tables(other);
        Set<String> names = new TreeSet<>(ones.keySet());
        names.addAll(others.keySet());
        Set<String> different = new TreeSet<>();
        for (String name : names) {
            if (!same(rows(ones.getOrDefault(name, List.of())), rows(others.getOrDefault(name, List.of())))) {
                different.add(name);
            }
        }
        different.addAll(embedded(database(one), database(other)));
        return different;
    }

    private Set<String> embedded(Path one, Path other) throws SQLException {
        execute("ATTACH '" + one + "' AS one (READ_ONLY)");
        execute("ATTACH '" + other + "' AS other (READ_ONLY)");
        Set<String> different = new TreeSet<>();
        for (String table : strings("SELECT DISTINCT table_name FROM duckdb_tables() ORDER BY 1")) {
            if (!same("FROM one." + table, "FROM other." + table)) {
                different.add("embedded " + table);
            }
        }
        execute("DETACH one");
        execute("DETACH other");
        return different;
    }

    private static Path database(Workspace workspace) {
        List<String> ids = new PublicationFolder(workspace).ids();
        return workspace.publication(ids.get(ids.size() - 1)).resolve(Manifest.DATABASE_FILE_NAME);
    }

    private boolean same(String one, String other) throws SQLException {
        if (one.isEmpty() || other.isEmpty()) {
            return count(one) == count(other);
        }
        return count("FROM ((%1$s EXCEPT ALL %2$s) UNION ALL (%2$s EXCEPT ALL %1$s))".formatted(one, other)) == 0;
    }

    private long count(String rows) throws SQLException {
        return rows.isEmpty()
                ? 0
                : Long.parseLong(
                        strings("SELECT count(*) " + (rows.startsWith("FROM (") ? rows : "FROM (" + rows + ")"))
                                .get(0));
    }

    /** By table, the files in force; without those of rows that rules set aside, which lie in slices below zero. */
    private Map<String, List<String>> tables(Workspace workspace) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String layer : List.of("conformed", "star")) {
            Path folder = workspace.warehouse().resolve(layer);
            try (var logs = Files.find(folder, 3, (path, of) -> path.endsWith("_delta_log"))) {
                for (Path log : logs.sorted().toList()) {
                    Path table = log.resolve("..").normalize();
                    tables.put(folder.relativize(table).toString(), files(table));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tables;
    }

    private List<String> files(Path table) throws SQLException {
        String log =
                "read_json('%s/_delta_log/*.json', columns = {add: 'STRUCT(path VARCHAR)', remove: 'STRUCT(path VARCHAR)'})"
                        .formatted(table);
        return strings(("SELECT add.path FROM %1$s WHERE add.path IS NOT NULL AND add.path NOT IN"
                                + " (SELECT remove.path FROM %1$s WHERE remove.path IS NOT NULL)")
                        .formatted(log))
                .stream()
                .map(path -> URLDecoder.decode(path, StandardCharsets.UTF_8))
                .filter(path -> !path.contains("_slice=-"))
                .map(path -> table.resolve(path).toString())
                .toList();
    }

    private static String rows(List<String> files) {
        return files.isEmpty()
                ? ""
                : "FROM read_parquet([%s], hive_partitioning = false, union_by_name = true)"
                        .formatted(files.stream().map(file -> "'" + file + "'").collect(Collectors.joining(", ")));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
