package org.vigie.metrics.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.fun.SqlBetweenOperator;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.NlsString;
import org.jspecify.annotations.Nullable;

/** The conditions of a WHERE or HAVING: comparisons of one column with values, all of which must hold. */
final class SqlConditions {
    private static final Map<SqlKind, String> OPERATORS = Map.of(
            SqlKind.EQUALS, "=",
            SqlKind.NOT_EQUALS, "!=",
            SqlKind.LESS_THAN, "<",
            SqlKind.LESS_THAN_OR_EQUAL, "<=",
            SqlKind.GREATER_THAN, ">",
            SqlKind.GREATER_THAN_OR_EQUAL, ">=");

    private final Function<SqlNode, Optional<String>> column;
    private final List<Condition> conditions = new ArrayList<>();

    private SqlConditions(Function<SqlNode, Optional<String>> column) {
        this.column = column;
    }

    /** @param column what an expression on the side of the column means */
    static List<Condition> read(@Nullable SqlNode expression, Function<SqlNode, Optional<String>> column) {
        SqlConditions read = new SqlConditions(column);
        if (expression != null) {
            try {
                read.add(expression);
            } catch (StackOverflowError e) {
                throw SqlErrors.tooDeep();
            }
        }
        return read.conditions;
    }

    private void add(SqlNode expression) {
        if (!(expression instanceof SqlCall call)) {
            throw refused(expression);
        }
        if (call.getKind() == SqlKind.AND) {
            call.getOperandList().forEach(this::add);
        } else if (OPERATORS.containsKey(call.getKind()) && call.operandCount() == 2) {
            compare(call);
        } else if (call.getKind() == SqlKind.IN && call.operand(1) instanceof SqlNodeList values) {
            add(call.operand(0), "in", values.stream().map(SqlConditions::value).toList());
        } else if (call.getKind() == SqlKind.IS_NULL) {
            add(call.operand(0), "is_null", List.of());
        } else if (call.getOperator() instanceof SqlBetweenOperator between
                && !between.isNegated()
                && between.flag == SqlBetweenOperator.Flag.ASYMMETRIC) {
            add(call.operand(0), ">=", List.of(value(call.operand(1))));
            add(call.operand(0), "<=", List.of(value(call.operand(2))));
        } else {
            throw refused(call);
        }
    }

    /** A value may stand on either side. */
    private void compare(SqlCall call) {
        boolean turned = isValue(call.operand(0));
        SqlKind kind = turned ? call.getKind().reverse() : call.getKind();
        SqlNode named = call.operand(turned ? 1 : 0);
        SqlNode valued = call.operand(turned ? 0 : 1);
        add(named, String.valueOf(OPERATORS.get(kind)), List.of(value(valued)));
    }

    private void add(SqlNode named, String operator, List<String> values) {
        conditions.add(new Condition(column.apply(named).orElseThrow(() -> refused(named)), operator, values));
    }

    private static boolean isValue(SqlNode node) {
        return node instanceof SqlLiteral || node.getKind() == SqlKind.MINUS_PREFIX;
    }

    private static String value(SqlNode node) {
        if (node.getKind() == SqlKind.MINUS_PREFIX && ((SqlCall) node).operand(0) instanceof SqlNumericLiteral number) {
            return number.bigDecimalValue().negate().toPlainString();
        }
        if (node instanceof SqlNumericLiteral number) {
            return number.bigDecimalValue().toPlainString();
        }
        if (node instanceof SqlLiteral literal) {
            Object value = literal.getValue();
            if (value instanceof NlsString text) {
                return text.getValue();
            }
            if (value instanceof Boolean || value instanceof BigDecimal) {
                return value.toString();
            }
            // DATE '2017-03-31' as it was written; whether it is a date is judged with all other values
            if (literal.getTypeName() == SqlTypeName.UNKNOWN && value != null) {
                return value.toString();
            }
        }
        throw refused(node);
    }

    private static RuntimeException refused(SqlNode node) {
        return SqlErrors.refused(SqlReader.word(node), node.getParserPosition());
    }
}
