package org.vigie.metrics.planner;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.ColumnType;
import org.vigie.metrics.MetricErrors;

/** The values of a question on their way to the engine, apart from the statement's text. */
final class Binding {
    private final RelBuilder builder;
    private final List<Object> values = new ArrayList<>();

    Binding(RelBuilder builder) {
        this.builder = builder;
    }

    /** A question mark for a value as it was written, once it is known to be of the field's type. */
    RexNode parameter(FieldPath path, String written) {
        ColumnType type = path.field().type();
        values.add(typed(path, written));
        return builder.getRexBuilder()
                .makeDynamicParam(WarehouseSchema.type(builder.getTypeFactory(), type), values.size() - 1);
    }

    Object value(int index) {
        return values.get(index);
    }

    private static Object typed(FieldPath path, String written) {
        ColumnType type = path.field().type();
        try {
            if (type instanceof ColumnType.Decimal) {
                return new BigDecimal(written);
            }
            return switch ((ColumnType.Plain) type) {
                case STRING -> written;
                case INTEGER -> Integer.valueOf(written);
                case BIGINT -> Long.valueOf(written);
                case BOOLEAN -> truth(path, written);
                case DATE -> LocalDate.parse(written);
                case TIMESTAMP -> Instant.parse(written);
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw (RuntimeException) MetricErrors.unreadableValue(path.id(), written, type.sqlName())
                    .causedBy(e);
        }
    }

    private static Boolean truth(FieldPath path, String written) {
        if (written.equals("true") || written.equals("false")) {
            return Boolean.valueOf(written);
        }
        throw MetricErrors.unreadableValue(path.id(), written, "boolean");
    }
}
