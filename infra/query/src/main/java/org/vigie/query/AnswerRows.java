package org.vigie.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.ColumnType;
import org.vigie.metrics.planner.ResultColumn;

/** The rows of an engine's result in the types that the columns promise, whatever types the engine gives. */
final class AnswerRows {
    private AnswerRows() {}

    /** How an engine hands over a moment. */
    @FunctionalInterface
    interface Moments {
        OffsetDateTime of(Timestamp found);
    }

    static List<List<@Nullable Object>> of(ResultSet result, List<ResultColumn> columns, Moments moments)
            throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            for (int index = 0; index < columns.size(); index++) {
                row.add(value(result.getObject(index + 1), columns.get(index).type(), moments));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Sums come back wider than they are. */
    private static @Nullable Object value(@Nullable Object found, ColumnType type, Moments moments) {
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
            case TIMESTAMP -> (found instanceof OffsetDateTime time ? time : moments.of((Timestamp) found)).toInstant();
            case STRING, BOOLEAN -> found;
        };
    }

    /** A timestamp without a zone is one of UTC. */
    static OffsetDateTime inUtc(Timestamp found) {
        return found.toLocalDateTime().atOffset(ZoneOffset.UTC);
    }

    /** A timestamp with a zone is a moment. */
    static OffsetDateTime atMoment(Timestamp found) {
        return found.toInstant().atOffset(ZoneOffset.UTC);
    }
}
