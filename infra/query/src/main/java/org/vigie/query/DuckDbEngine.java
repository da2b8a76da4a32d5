package org.vigie.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.ColumnType;
import org.vigie.metrics.planner.CompiledQuery;
import org.vigie.metrics.planner.ResultColumn;

/**
 * The embedded engine over a publication's own copy: read only, with no way out of the file (no other file, no extension,
 * no setting), bounded in memory and time. Each run takes a connection of its own on the one open database.
 */
final class DuckDbEngine implements QueryEngine {
    private static final int TIMEOUT_SECONDS = 10;

    private final DuckDBConnection database;

    DuckDbEngine(Path file) {
        try {
            database = open(file);
        } catch (SQLException e) {
            throw QueryErrors.engineFailed(e);
        }
    }

    /** Opens the file shut in: all is set from the start, for readers of one file in one process share what is locked. */
    static DuckDBConnection open(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("access_mode", "READ_ONLY");
        settings.setProperty("threads", "2");
        settings.setProperty("memory_limit", "512MB");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("enable_external_access", "false");
        settings.setProperty("lock_configuration", "true");
        return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, settings);
    }

    @Override
    public Answer run(CompiledQuery query) {
        try (Connection connection = database.duplicate();
                PreparedStatement statement = connection.prepareStatement(query.sql())) {
            statement.setQueryTimeout(TIMEOUT_SECONDS);
            for (int index = 0; index < query.values().size(); index++) {
                statement.setObject(index + 1, bound(query.values().get(index)));
            }
            try (ResultSet result = statement.executeQuery()) {
                return new Answer(query.columns(), rows(result, query.columns()), query.limit());
            }
        } catch (SQLException e) {
            throw QueryErrors.engineFailed(e);
        }
    }

    private static Object bound(Object value) {
        return value instanceof Instant instant ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC) : value;
    }

    private static List<List<@Nullable Object>> rows(ResultSet result, List<ResultColumn> columns) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            for (int index = 0; index < columns.size(); index++) {
                row.add(value(result.getObject(index + 1), columns.get(index).type()));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The value in the type that the column promises; sums come back wider than they are. */
    private static @Nullable Object value(@Nullable Object found, ColumnType type) {
        if (found == null) {
            return null;
        }
        if (type instanceof ColumnType.Decimal) {
            return found instanceof BigDecimal decimal ? decimal : new BigDecimal(found.toString());
        }
        return switch ((ColumnType.Plain) type) {
            case BIGINT -> found instanceof BigInteger big ? big.longValueExact() : ((Number) found).longValue();
            case INTEGER -> ((Number) found).intValue();
            case DATE -> found instanceof Date date ? date.toLocalDate() : LocalDate.parse(found.toString());
            case TIMESTAMP ->
                found instanceof OffsetDateTime time
                        ? time.toInstant()
                        : ((Timestamp) found).toLocalDateTime().toInstant(ZoneOffset.UTC);
            case STRING, BOOLEAN -> found;
        };
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw QueryErrors.engineFailed(e);
        }
    }
}
