package org.vigie.query;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.vigie.metrics.planner.CompiledQuery;

/**
 * The embedded engine over a publication's own copy: read only, with no way out of the file (no other file, no extension,
 * no setting), bounded in memory and time. Each run has a connection of its own on the one open database, with the statement
 * prepared where it was asked before.
 */
final class DuckDbEngine implements QueryEngine {
    private static final int TIMEOUT_SECONDS = 10;

    private static final int STATEMENTS_KEPT = 200;

    private final DuckDBConnection database;
    private final PreparedStatements statements;

    DuckDbEngine(Path file) {
        try {
            database = open(file);
            statements = new PreparedStatements(database, STATEMENTS_KEPT);
        } catch (SQLException e) {
            throw QueryErrors.engineFailed(e);
        }
    }

    /** Opens the file shut in: all is set from the start, for readers of one file in one process share what is locked. */
    static DuckDBConnection open(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("access_mode", "READ_ONLY");
        settings.setProperty("threads", "2");
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("enable_external_access", "false");
        settings.setProperty("lock_configuration", "true");
        return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, settings);
    }

    @Override
    public Answer run(CompiledQuery query) {
        try {
            PreparedStatements.Prepared prepared = statements.take(query.sql());
            Answer answer;
            try {
                answer = answered(prepared.statement(), query);
            } catch (SQLException | RuntimeException e) {
                closeAfter(prepared, e);
                throw e;
            }
            statements.giveBack(query.sql(), prepared);
            return answer;
        } catch (SQLException e) {
            throw QueryErrors.engineFailed(e);
        }
    }

    /** What went wrong first is what is told. */
    private static void closeAfter(PreparedStatements.Prepared prepared, Exception failure) {
        try {
            prepared.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static Answer answered(PreparedStatement statement, CompiledQuery query) throws SQLException {
        statement.setQueryTimeout(TIMEOUT_SECONDS);
        for (int index = 0; index < query.values().size(); index++) {
            statement.setObject(index + 1, bound(query.values().get(index)));
        }
        try (ResultSet result = statement.executeQuery()) {
            return new Answer(
                    query.columns(), AnswerRows.of(result, query.columns(), AnswerRows::inUtc), query.limit());
        }
    }

    private static Object bound(Object value) {
        return value instanceof Instant instant ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC) : value;
    }

    @Override
    public void close() {
        try {
            statements.close();
            database.close();
        } catch (SQLException e) {
            throw QueryErrors.engineFailed(e);
        }
    }
}
