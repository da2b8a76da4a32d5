package org.vigie.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/**
 * Statements of the embedded engine that were prepared before and wait for the like question: reading and planning a
 * statement takes the engine longer than many an answer. Each has a connection of its own and serves one at a time; of many,
 * those that waited longest are closed. What it reads never changes, so neither does the engine's plan.
 */
final class PreparedStatements implements AutoCloseable {
    /** A statement and its connection: a statement that failed is closed by the engine and names its connection no more. */
    record Prepared(Connection connection, PreparedStatement statement) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            try (connection) {
                statement.close();
            }
        }
    }

    private final DuckDBConnection database;
    private final int most;
    /** Statements that nobody uses, by their text; the text that was used longest ago first. */
    private final Map<String, Deque<Prepared>> waiting = new LinkedHashMap<>(64, 0.75f, true);

    private int count;
    private boolean closed;

    /** @param most how many wait */
    PreparedStatements(DuckDBConnection database, int most) {
        this.database = database;
        this.most = most;
    }

    /** A statement for its taker alone, who gives it back or closes it. */
    Prepared take(String sql) throws SQLException {
        Optional<Prepared> found = find(sql);
        if (found.isPresent()) {
            return found.get();
        }
        Connection connection = database.duplicate();
        try {
            return new Prepared(connection, connection.prepareStatement(sql));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private synchronized Optional<Prepared> find(String sql) {
        Deque<Prepared> like = waiting.get(sql);
        if (like == null) {
            return Optional.empty();
        }
        Prepared found = like.pop();
        count--;
        if (like.isEmpty()) {
            waiting.remove(sql);
        }
        return Optional.of(found);
    }

    /** Only a statement whose answer was read to its end; any other may still be at work. */
    void giveBack(String sql, Prepared statement) throws SQLException {
        for (Prepared one : kept(sql, statement)) {
            one.close();
        }
    }

    /** Keeps it and says which no longer are. */
    private synchronized Deque<Prepared> kept(String sql, Prepared statement) {
        Deque<Prepared> dropped = new ArrayDeque<>();
        if (closed) {
            dropped.add(statement);
            return dropped;
        }
        waiting.computeIfAbsent(sql, text -> new ArrayDeque<>()).push(statement);
        count++;
        while (count > most) {
            Map.Entry<String, Deque<Prepared>> eldest =
                    waiting.entrySet().iterator().next();
            dropped.add(eldest.getValue().removeLast());
            count--;
            if (eldest.getValue().isEmpty()) {
                waiting.remove(eldest.getKey());
            }
        }
        return dropped;
    }

    @Override
    public void close() throws SQLException {
        Deque<Prepared> all = new ArrayDeque<>();
        synchronized (this) {
            closed = true;
            waiting.values().forEach(all::addAll);
            waiting.clear();
            count = 0;
        }
        for (Prepared statement : all) {
            statement.close();
        }
    }
}
