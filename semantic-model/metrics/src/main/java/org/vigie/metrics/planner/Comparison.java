package org.vigie.metrics.planner;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.ColumnType;
import org.vigie.metrics.MetricErrors;

/** The operators of a condition. */
enum Comparison {
    EQUAL("=", SqlStdOperatorTable.EQUALS),
    NOT_EQUAL("!=", SqlStdOperatorTable.NOT_EQUALS),
    LESS("<", SqlStdOperatorTable.LESS_THAN),
    LESS_OR_EQUAL("<=", SqlStdOperatorTable.LESS_THAN_OR_EQUAL),
    GREATER(">", SqlStdOperatorTable.GREATER_THAN),
    GREATER_OR_EQUAL(">=", SqlStdOperatorTable.GREATER_THAN_OR_EQUAL),
    IN("in", SqlStdOperatorTable.EQUALS),
    IS_NULL("is_null", SqlStdOperatorTable.IS_NULL);

    private final String symbol;
    private final SqlOperator operator;

    Comparison(String symbol, SqlOperator operator) {
        this.symbol = symbol;
        this.operator = operator;
    }

    static Comparison of(Condition condition) {
        Comparison found = Arrays.stream(values())
                .filter(comparison -> comparison.symbol.equals(condition.operator()))
                .findFirst()
                .orElseThrow(() -> MetricErrors.unknownOperator(
                        condition.operator(),
                        Arrays.stream(values()).map(known -> known.symbol).toList()));
        int count = condition.values().size();
        boolean fits = switch (found) {
            case IN -> count > 0;
            case IS_NULL -> count == 0;
            default -> count == 1;
        };
        if (!fits) {
            throw MetricErrors.wrongValueCount(found.symbol, condition.field(), count);
        }
        return found;
    }

    /** The comparison of a value with those of a condition of the question, each bound. */
    RexNode over(RelBuilder builder, Binding binding, int index, Condition condition, RexNode value, ColumnType type) {
        if (this == IS_NULL) {
            return builder.call(operator, asIfItMight(builder, value));
        }
        return builder.or(IntStream.range(0, condition.values().size())
                .mapToObj(at -> builder.call(operator, value, binding.parameter(index, at, condition.field(), type)))
                .toList());
    }

    /**
     * A value that is never missing, as one that might be: else Calcite puts a row of untyped nothings in place of the
     * question, which Trino cannot add up.
     */
    private static RexNode asIfItMight(RelBuilder builder, RexNode value) {
        return builder.getRexBuilder()
                .makeAbstractCast(
                        builder.getTypeFactory().createTypeWithNullability(value.getType(), true), value, false);
    }
}
