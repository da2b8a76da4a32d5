package org.vigie.metrics.planner;

import java.math.BigDecimal;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;

/**
 * One count divided by another to six decimals, half up, in whole numbers: engines divide decimals as binary fractions,
 * each to its own precision. Nothing where there is nothing to divide by.
 */
final class ExactRatio {
    private static final long MILLION = 1_000_000L;

    private ExactRatio() {}

    /** (2 000 000 n + d) ÷ 2d in whole numbers is n ÷ d in millionths, rounded half up. */
    static RexNode of(RelBuilder builder, RexNode numerator, RexNode denominator) {
        RexNode doubled = builder.call(SqlStdOperatorTable.MULTIPLY, numerator, whole(builder, 2 * MILLION));
        RexNode millionths = builder.call(
                Engine.WHOLE_DIVISION,
                builder.call(SqlStdOperatorTable.PLUS, doubled, denominator),
                builder.call(SqlStdOperatorTable.MULTIPLY, denominator, whole(builder, 2)));
        RexNode ratio = builder.call(
                SqlStdOperatorTable.MULTIPLY,
                builder.cast(millionths, SqlTypeName.DECIMAL, 18, 0),
                builder.cast(builder.literal(new BigDecimal("0.000001")), SqlTypeName.DECIMAL, 7, 6));
        RexNode exact = builder.cast(ratio, SqlTypeName.DECIMAL, 18, 6);
        return builder.call(
                SqlStdOperatorTable.CASE,
                builder.call(SqlStdOperatorTable.GREATER_THAN, denominator, whole(builder, 0)),
                exact,
                builder.getRexBuilder().makeNullLiteral(exact.getType()));
    }

    private static RexNode whole(RelBuilder builder, long value) {
        return builder.getRexBuilder()
                .makeExactLiteral(
                        BigDecimal.valueOf(value), builder.getTypeFactory().createSqlType(SqlTypeName.BIGINT));
    }
}
