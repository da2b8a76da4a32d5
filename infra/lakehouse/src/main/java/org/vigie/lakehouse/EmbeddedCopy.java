package org.vigie.lakehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * stays as it is.
 */
final class EmbeddedCopy implements AutoCloseable {
    private final Connection connection;

    EmbeddedCopy(Path file) {
        try {
            this.connection = DriverManager.getConnection("jdbc:duckdb:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET autoinstall_known_extensions = false");
                statement.execute("SET autoload_known_extensions = false");
                statement.execute("SET TimeZone = 'UTC'");
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Removes every table but these versions of these, as they are declared now; returns the names of those that stay. */
    Set<String> retain(Map<Table, Long> versions) {
        Map<String, String> wanted = new HashMap<>();
        versions.forEach((table, version) -> wanted.put(table.name().value(), mark(table, version)));
        Set<String> stay = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> held : marks().entrySet()) {
                if (held.getValue().equals(wanted.get(held.getKey()))) {
                    stay.add(held.getKey());
                } else {
                    statement.execute("DROP TABLE " + quoted(held.getKey()));
                }
            }
            // only then is their room free for what comes
            statement.execute("CHECKPOINT");
            return stay;
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
    void add(Table table, long version, List<Path> parquetFiles, long expectedRows) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + quoted(table.name().value()) + declaration(table));
            statement.execute(
                    "COMMENT ON TABLE " + quoted(table.name().value()) + " IS '" + mark(table, version) + "'");
            if (!parquetFiles.isEmpty()) {
                insert(table, parquetFiles);
            }
            verifyCount(table, expectedRows);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static String declaration(Table table) {
        return " (" + table.columns().stream().map(EmbeddedCopy::declaration).collect(Collectors.joining(", ")) + ")";
    }

    private static String mark(Table table, long version) {
        return version + declaration(table) + " " + list(Clustering.of(table));
    }

    private void insert(Table table, List<Path> parquetFiles) throws SQLException {
        String columns = list(table.columnNames());
        String sql = "INSERT INTO " + quoted(table.name().value()) + " SELECT " + columns + " FROM read_parquet(?)"
                + " ORDER BY " + list(Clustering.of(table));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Object[] paths = parquetFiles.stream().map(Path::toString).toArray();
            statement.setArray(1, connection.createArrayOf("VARCHAR", paths));
            statement.executeUpdate();
        }
    }

    /** The table must hold what its version holds. */
    void verify(Table table, long expectedRows) {
        try {
            verifyCount(table, expectedRows);
        } catch (SQLException e) {
            throw failed(e);
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
                                "La copie de « %s » a %s lignes, la table en a %s.",
                                "The copy of '%s' has %s rows, the table has %s.",
                                table.name(),
                                count.getLong(1),
                                expectedRows),
                        new Label("Relancez ; rien n'a été publié.", "Run again; nothing was published."));
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
    }

    private static EnvironmentException failed(SQLException e) {
        EnvironmentException failure = new EnvironmentException(
                ErrorCode.ENGINE_FAILED,
                new Label(
                        "La copie pour le moteur embarqué n'a pas pu être écrite.",
                        "The embedded engine's copy could not be written."),
                new Label(
                        "Vérifiez l'espace libre, puis relancez : la publication précédente reste servie.",
                        "Check free space, then run again: the previous publication is still served."));
        failure.initCause(e);
        return failure;
    }
}
