package org.vigie.metrics.planner;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;

/** Sums, differences, products and quotients of whole numbers and decimals, the same on every engine. */
final class ExactArithmetic {
    /** A product keeps at most this many decimals, rounded half up. */
    private static final int PRODUCT_SCALE = 6;

    private ExactArithmetic() {}

    static RexNode of(RelBuilder builder, char operator, RexNode left, RexNode right) {
        return switch (operator) {
            case '/' -> ExactRatio.of(builder, left, right);
            case '*' -> product(builder, left, right);
            default -> sum(builder, operator, left, right);
        };
    }

    private static RexNode sum(RelBuilder builder, char operator, RexNode left, RexNode right) {
        RexNode sum = builder.call(operator == '+' ? SqlStdOperatorTable.PLUS : SqlStdOperatorTable.MINUS, left, right);
        if (isWhole(left.getType()) && isWhole(right.getType())) {
            return sum;
        }
        return builder.cast(sum, SqlTypeName.DECIMAL, 38, Math.max(scale(left.getType()), scale(right.getType())));
    }

    private static RexNode product(RelBuilder builder, RexNode left, RexNode right) {
        RexNode product = builder.call(SqlStdOperatorTable.MULTIPLY, left, right);
        if (isWhole(left.getType()) && isWhole(right.getType())) {
            return product;
        }
        int scale = Math.min(scale(left.getType()) + scale(right.getType()), PRODUCT_SCALE);
        return builder.cast(product, SqlTypeName.DECIMAL, 38, scale);
    }

    static boolean isWhole(RelDataType type) {
        return type.getSqlTypeName() != SqlTypeName.DECIMAL;
    }

    static int scale(RelDataType type) {
        return isWhole(type) ? 0 : type.getScale();
    }
}
