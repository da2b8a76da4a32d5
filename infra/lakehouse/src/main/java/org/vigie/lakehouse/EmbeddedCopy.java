package org.vigie.lakehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vigie.contract.Column;
import org.vigie.contract.ColumnType;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.RefusedException;
import org.vigie.contract.Table;

/**
 * The embedded engine's own copy of the star tables, one DuckDB file, sorted by key. Names and types come from the
 * contract, never from a user; columns have the contract's types, so that no sum is widened on the way. Each table's
 * comment says which version it is of and how it is declared: in the copy of an earlier publication, what is still so
 * stays as it is, and of a table in slices what did not change.
 */
final class EmbeddedCopy implements AutoCloseable {
    /** What it sorts beyond that lies on the disk for a while. */
    private static final String MEMORY = "2GB";

    private final Connection connection;
    private final Path beyondMemory;

    EmbeddedCopy(Path file) {
        this.beyondMemory = file.resolveSibling(file.getFileName() + ".sorting");
        try {
            this.connection = DriverManager.getConnection("jdbc:duckdb:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET autoinstall_known_extensions = false");
                statement.execute("SET autoload_known_extensions = false");
                statement.execute("SET TimeZone = 'UTC'");
                statement.execute("SET memory_limit = '" + MEMORY + "'");
                // the folder's name is ours, and quotes in what stands before it are doubled
                statement.execute(
                        "SET temp_directory = '" + beyondMemory.toString().replace("'", "''") + "'");
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Which version it holds of each of these tables, by name; none of one that is not there or was declared otherwise. */
    Map<String, Version> held(Collection<Table> tables) {
        try {
            Map<String, String> marks = marks();
            Map<String, Version> held = new HashMap<>();
            for (Table table : tables) {
                String mark = marks.getOrDefault(table.name().value(), "");
                int end = mark.indexOf(' ');
                if (end > 0 && mark.substring(end).equals(declared(table))) {
                    held.put(table.name().value(), Version.parse(mark.substring(0, end)));
                }
            }
            return held;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Removes the tables of other names. */
    void retain(Predicate<String> names) {
        try (Statement statement = connection.createStatement()) {
            for (String held : marks().keySet()) {
                if (!names.test(held)) {
                    statement.execute("DROP TABLE " + quoted(held));
                }
            }
            // only then is their room free for what comes
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Map<String, String> marks() throws SQLException {
        Map<String, String> marks = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "SELECT table_name, coalesce(comment, '') FROM duckdb_tables() WHERE NOT internal")) {
            while (tables.next()) {
                marks.put(tables.getString(1), tables.getString(2));
            }
        }
        return marks;
    }

    /** Whether more than half of the file is room that removed tables left. */
    boolean isMostlyEmpty() {
        try (Statement statement = connection.createStatement();
                ResultSet blocks =
                        statement.executeQuery("SELECT total_blocks, free_blocks FROM pragma_database_size()")) {
            blocks.next();
            return blocks.getLong(2) * 2 > blocks.getLong(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Copies the Parquet files of one pinned version; the row count must be what the version holds. */
    void add(Table table, Version version, List<Path> parquetFiles, long expectedRows) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + quoted(table.name().value()) + declaration(table));
            mark(statement, table, version);
            if (!parquetFiles.isEmpty()) {
                insert(table, parquetFiles);
            }
            verifyCount(table, expectedRows);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Brings a table that is there to a version that differs from it by these files; it must then hold so many rows. */
    void bringForward(Table table, Version version, FileChange change, long expectedRows) {
        try (Statement statement = connection.createStatement()) {
            if (!change.gone().isEmpty()) {
                delete(table, change.filesGone());
            }
            if (!change.come().isEmpty()) {
                insert(table, change.filesCome());
            }
            mark(statement, table, version);
            verifyCount(table, expectedRows);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void delete(Table table, List<Path> parquetFiles) throws SQLException {
        String name = quoted(table.name().value());
        String same = table.key().stream()
                .map(key -> name + "." + quoted(key) + " IS NOT DISTINCT FROM gone." + quoted(key))
                .collect(Collectors.joining(" AND "));
        execute(
                "DELETE FROM " + name + " USING (SELECT " + list(table.key()) + " FROM read_parquet(?)) AS gone WHERE "
                        + same,
                parquetFiles);
    }

    private static void mark(Statement statement, Table table, Version version) throws SQLException {
        statement.execute(
                "COMMENT ON TABLE " + quoted(table.name().value()) + " IS '" + version + declared(table) + "'");
    }

    private static String declaration(Table table) {
        return " (" + table.columns().stream().map(EmbeddedCopy::declaration).collect(Collectors.joining(", ")) + ")";
    }

    private static String declared(Table table) {
        return declaration(table) + " " + list(Clustering.of(table));
    }

    private void insert(Table table, List<Path> parquetFiles) throws SQLException {
        String columns = list(table.columnNames());
        execute(
                "INSERT INTO " + quoted(table.name().value()) + " SELECT " + columns + " FROM read_parquet(?) ORDER BY "
                        + list(Clustering.of(table)),
                parquetFiles);
    }

    private void execute(String sql, List<Path> parquetFiles) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Object[] paths = parquetFiles.stream().map(Path::toString).toArray();
            statement.setArray(1, connection.createArrayOf("VARCHAR", paths));
            statement.executeUpdate();
        }
    }

    private void verifyCount(Table table, long expectedRows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "SELECT count(*) FROM " + quoted(table.name().value()))) {
            count.next();
            if (count.getLong(1) != expectedRows) {
                throw new RefusedException(
                        ErrorCode.CONSERVATION_VIOLATED,
                        Label.of(
                                "La copie de «\u00a0%s\u00a0» a %s lignes, la table en a %s.",
                                "The copy of '%s' has %s rows, the table has %s.",
                                table.name(),
                                count.getLong(1),
                                expectedRows),
                        new Label("Relancez\u202f; rien n'a été publié.", "Run again; nothing was published."));
            }
        }
    }

    private static String declaration(Column column) {
        String type = column.type() == ColumnType.Plain.STRING
                ? "VARCHAR"
                : column.type().sqlName();
        return quoted(column.name()) + " " + type + (column.nullable() ? "" : " NOT NULL");
    }

    private static String list(List<String> names) {
        return names.stream().map(EmbeddedCopy::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    @Override
    public void close() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
        Storage.remove(beyondMemory);
    }

    private static EnvironmentException failed(SQLException e) {
        EnvironmentException failure = new EnvironmentException(
                ErrorCode.ENGINE_FAILED,
                new Label(
                        "La copie pour le moteur embarqué n'a pas pu être écrite.",
                        "The embedded engine's copy could not be written."),
                new Label(
                        "Vérifiez l'espace libre, puis relancez\u00a0: rien n'a été publié, ce qui est servi n'a pas changé.",
                        "Check free space, then run again: nothing was published, and what is served has not changed."));
        failure.initCause(e);
        return failure;
    }
}
