package org.vigie.lakehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
 * contract, never from a user; columns have the contract's types, so that no sum is widened on the way.
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

    /** Copies the Parquet files of one pinned version; the row count must be what the version holds. */
    void add(Table table, List<Path> parquetFiles, long expectedRows) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + quoted(table.name().value()) + " ("
                    + table.columns().stream().map(EmbeddedCopy::declaration).collect(Collectors.joining(", ")) + ")");
            if (!parquetFiles.isEmpty()) {
                insert(table, parquetFiles);
            }
            verifyCount(table, expectedRows);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void insert(Table table, List<Path> parquetFiles) throws SQLException {
        String columns = list(table.columnNames());
        String sql = "INSERT INTO " + quoted(table.name().value()) + " SELECT " + columns + " FROM read_parquet(?)"
                + " ORDER BY " + list(table.key());
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
