package org.vigie.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.contract.workspace.EngineChoice;
import org.vigie.metrics.planner.CompiledQuery;

/**
 * A Trino somewhere else, over the tables that a publication pins. Bounded in time and rows; what still runs when the engine
 * is closed is cancelled there. Who sees which rows stands in the statement, so one user asks for all.
 */
final class TrinoEngine implements QueryEngine {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final EngineChoice.Trino trino;
    private final Duration timeout;
    private final Set<Statement> running = ConcurrentHashMap.newKeySet();

    TrinoEngine(EngineChoice.Trino trino) {
        this(trino, TIMEOUT);
    }

    TrinoEngine(EngineChoice.Trino trino, Duration timeout) {
        this.trino = trino;
        this.timeout = timeout;
    }

    @Override
    public Answer run(CompiledQuery query) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(query.sql())) {
            // Trino keeps the time; a Trino that says nothing any more is given up a little later.
            statement.setQueryTimeout(Math.toIntExact(timeout.toSeconds()));
            connection.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(timeout.plusSeconds(5).toMillis()));
            statement.setMaxRows(query.limit());
            for (int index = 0; index < query.values().size(); index++) {
                statement.setObject(index + 1, bound(query.values().get(index)));
            }
            running.add(statement);
            try (ResultSet result = statement.executeQuery()) {
                return new Answer(
                        query.columns(), AnswerRows.of(result, query.columns(), AnswerRows::atMoment), query.limit());
            } finally {
                running.remove(statement);
            }
        } catch (SQLException e) {
            throw QueryErrors.trinoFailed(trino, e);
        }
    }

    private Connection connection() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", trino.user());
        settings.setProperty("source", "vigie");
        settings.setProperty("timezone", "UTC");
        // One round trip in place of two.
        settings.setProperty("explicitPrepare", "false");
        if (trino.address().getScheme().equals("https")) {
            settings.setProperty("SSL", "true");
            password().ifPresent(password -> settings.setProperty("password", password));
        }
        return DriverManager.getConnection("jdbc:trino://" + trino.address().getAuthority(), settings);
    }

    /** A password goes over an encrypted way only. */
    private static Optional<String> password() {
        return Optional.ofNullable(System.getenv("VIGIE_TRINO_PASSWORD"));
    }

    private static Object bound(Object value) {
        if (value instanceof BigDecimal decimal) {
            // 1E+5 is a double to Trino.
            return decimal.setScale(Math.max(decimal.scale(), 0), RoundingMode.UNNECESSARY);
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    @Override
    public void close() {
        for (Statement statement : running) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                throw QueryErrors.trinoFailed(trino, e);
            }
        }
    }
}
