package org.vigie.metrics.planner;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.vigie.contract.ColumnType;
import org.vigie.metrics.MetricErrors;

/**
 * Where the value of a question mark stands in a question.
 *
 * @param condition index of the condition
 * @param value index among its values
 * @param name what it is compared with
 */
record Slot(int condition, int value, String name, ColumnType type) implements BoundValue {
    /** The value as the engine takes it, once it is known to be of the type. */
    @Override
    public Object typed(List<Condition> conditions) {
        String written = conditions.get(condition).values().get(value);
        try {
            if (type instanceof ColumnType.Decimal) {
                return decimal(written);
            }
            return switch ((ColumnType.Plain) type) {
                case STRING -> written;
                case INTEGER -> Integer.valueOf(written);
                case BIGINT -> Long.valueOf(written);
                case BOOLEAN -> truth(written);
                case DATE -> LocalDate.parse(written);
                case TIMESTAMP -> Instant.parse(written);
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw MetricErrors.unreadableValue(name, written, type.sqlName()).causedBy(e);
        }
    }

    /** At most 38 digits: what engines hold exactly. */
    private BigDecimal decimal(String written) {
        BigDecimal read = new BigDecimal(written);
        if (read.precision() - Math.min(read.scale(), 0) > 38 || read.scale() > 38) {
            throw MetricErrors.unreadableValue(name, written, type.sqlName());
        }
        return read;
    }

    private Boolean truth(String written) {
        if (written.equals("true") || written.equals("false")) {
            return Boolean.valueOf(written);
        }
        throw MetricErrors.unreadableValue(name, written, "boolean");
    }
}
