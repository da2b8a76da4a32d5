package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedStatementsTest {
    private static final String SUM = "SELECT sum(i) FROM numbers WHERE i <= ?";

    private final DuckDBConnection database;
    private final PreparedStatements statements;

    PreparedStatementsTest(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("numbers.duckdb");
        try (Connection fill = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = fill.createStatement()) {
            statement.execute("CREATE TABLE numbers AS SELECT i FROM range(1000) t(i)");
        }
        database = DuckDbEngine.open(file);
        statements = new PreparedStatements(database, 2);
    }

    @BeforeEach
    void prepare() throws SQLException {
        statements.giveBack(SUM, statements.take(SUM));
    }

    @AfterEach
    void close() throws SQLException {
        statements.close();
        database.close();
    }

    @Test
    void aStatementThatWasGivenBackServesTheNextQuestionWithItsOwnValues() throws SQLException {
        PreparedStatements.Prepared first = statements.take(SUM);
        assertThat(sum(first, 3)).isEqualTo(6);
        statements.giveBack(SUM, first);
        PreparedStatements.Prepared second = statements.take(SUM);
        assertThat(second).isSameAs(first);
        assertThat(sum(second, 4)).isEqualTo(10);
        statements.giveBack(SUM, second);
    }

    @Test
    void twoWhoAskAtOnceHaveAStatementEach() throws SQLException {
        PreparedStatements.Prepared first = statements.take(SUM);
        PreparedStatements.Prepared second = statements.take(SUM);
        assertThat(second).isNotSameAs(first);
        assertThat(second.connection()).isNotSameAs(first.connection());
        statements.giveBack(SUM, first);
        statements.giveBack(SUM, second);
    }

    @Test
    void ofMoreThanAreKeptTheOneThatWaitedLongestIsClosed() throws SQLException {
        PreparedStatements.Prepared eldest = statements.take(SUM);
        statements.giveBack(SUM, eldest);
        Connection connection = eldest.connection();
        for (String other : new String[] {"SELECT 1", "SELECT 2"}) {
            statements.giveBack(other, statements.take(other));
        }
        assertThat(eldest.statement().isClosed()).isTrue();
        assertThat(connection.isClosed()).isTrue();
        PreparedStatements.Prepared again = statements.take(SUM);
        assertThat(sum(again, 2)).isEqualTo(3);
        again.close();
    }

    @Test
    void whatIsGivenBackAfterTheEndIsClosed() throws SQLException {
        PreparedStatements.Prepared late = statements.take(SUM);
        statements.close();
        statements.giveBack(SUM, late);
        assertThat(late.statement().isClosed()).isTrue();
    }

    @Test
    void aStatementThatTheEngineClosedIsClosedWithItsConnection() throws SQLException {
        PreparedStatements.Prepared failed = statements.take(SUM);
        failed.statement().close();
        failed.close();
        assertThat(failed.connection().isClosed()).isTrue();
    }

    @Test
    void whatCannotBePreparedIsToldAndLeavesNothing() {
        assertThatThrownBy(() -> statements.take("SELECT nothing FROM nowhere")).isInstanceOf(SQLException.class);
    }

    private static long sum(PreparedStatements.Prepared prepared, int upTo) throws SQLException {
        prepared.statement().setInt(1, upTo);
        try (ResultSet result = prepared.statement().executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }
}
