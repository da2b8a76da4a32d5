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
    private final DuckDBConnection database;
    private final int most;
    /** Statements that nobody uses, by their text; the text that was used longest ago first. */
    private final Map<String, Deque<PreparedStatement>> waiting = new LinkedHashMap<>(64, 0.75f, true);

    private int count;
    private boolean closed;

    /** @param most how many wait */
    PreparedStatements(DuckDBConnection database, int most) {
        this.database = database;
        this.most = most;
    }

    /** A statement for its taker alone, who gives it back or {@linkplain #discard discards} it. */
    PreparedStatement take(String sql) throws SQLException {
        Optional<PreparedStatement> found = find(sql);
        if (found.isPresent()) {
            return found.get();
        }
        Connection connection = database.duplicate();
        try {
            return connection.prepareStatement(sql);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private synchronized Optional<PreparedStatement> find(String sql) {
        Deque<PreparedStatement> like = waiting.get(sql);
        if (like == null) {
            return Optional.empty();
        }
        PreparedStatement found = like.pop();
        count--;
        if (like.isEmpty()) {
            waiting.remove(sql);
        }
        return Optional.of(found);
    }

    /** Only a statement whose answer was read to its end; any other may still be at work. */
    void giveBack(String sql, PreparedStatement statement) throws SQLException {
        for (PreparedStatement one : kept(sql, statement)) {
            discard(one);
        }
    }

    /** Keeps it and says which no longer are. */
    private synchronized Deque<PreparedStatement> kept(String sql, PreparedStatement statement) {
        Deque<PreparedStatement> dropped = new ArrayDeque<>();
        if (closed) {
            dropped.add(statement);
            return dropped;
        }
        waiting.computeIfAbsent(sql, text -> new ArrayDeque<>()).push(statement);
        count++;
        while (count > most) {
            Map.Entry<String, Deque<PreparedStatement>> eldest =
                    waiting.entrySet().iterator().next();
            dropped.add(eldest.getValue().removeLast());
            count--;
            if (eldest.getValue().isEmpty()) {
                waiting.remove(eldest.getKey());
            }
        }
        return dropped;
    }

    /** Closes it and its connection. */
    static void discard(PreparedStatement statement) throws SQLException {
        try (Connection connection = statement.getConnection()) {
            statement.close();
        }
    }

    @Override
    public void close() throws SQLException {
        Deque<PreparedStatement> all = new ArrayDeque<>();
        synchronized (this) {
            closed = true;
            waiting.values().forEach(all::addAll);
            waiting.clear();
            count = 0;
        }
        for (PreparedStatement statement : all) {
            discard(statement);
        }
    }
}
