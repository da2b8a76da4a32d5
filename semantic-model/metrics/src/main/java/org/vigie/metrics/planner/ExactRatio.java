package org.vigie.metrics.planner;

import static org.apache.calcite.sql.fun.SqlStdOperatorTable.ABS;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.CASE;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.EQUALS;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.LESS_THAN;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.MULTIPLY;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.NOT_EQUALS;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.PLUS;

import java.math.BigDecimal;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;

/**
 * One number divided by another to six decimals, half up, in whole numbers: engines divide decimals as binary fractions,
 * each to its own precision. Nothing where there is nothing to divide by.
 */
final class ExactRatio {
    private static final long MILLION = 1_000_000L;
    private static final int WHOLE_PRECISION = 18;
    private static final int DECIMAL_PRECISION = 28;

    private ExactRatio() {}

    /** The digits of both at one scale are whole numbers; a half is rounded away from zero. */
    static RexNode of(RelBuilder builder, RexNode numerator, RexNode denominator) {
        boolean whole = ExactArithmetic.isWhole(numerator.getType()) && ExactArithmetic.isWhole(denominator.getType());
        int scale = Math.max(ExactArithmetic.scale(numerator.getType()), ExactArithmetic.scale(denominator.getType()));
        RexNode above = whole ? numerator : digits(builder, numerator, scale);
        RexNode below = whole ? denominator : digits(builder, denominator, scale);
        RexNode isNegative = builder.call(
                NOT_EQUALS,
                builder.call(LESS_THAN, numerator, whole(builder, 0)),
                builder.call(LESS_THAN, denominator, whole(builder, 0)));
        RexNode ratio = scaled(
                builder,
                millionths(
                        builder,
                        whole ? ExactOperators.WHOLE_DIVISION : ExactOperators.DIGITS_DIVISION,
                        builder.call(ABS, above),
                        builder.call(ABS, below)),
                isNegative,
                whole ? WHOLE_PRECISION : DECIMAL_PRECISION);
        return builder.call(
                CASE,
                builder.call(EQUALS, denominator, whole(builder, 0)),
                builder.getRexBuilder().makeNullLiteral(ratio.getType()),
                ratio);
    }

    private static RexNode digits(RelBuilder builder, RexNode value, int scale) {
        return builder.call(ExactOperators.DIGITS, builder.cast(value, SqlTypeName.DECIMAL, 38, scale));
    }

    /** (2 000 000 n + d) ÷ 2d in whole numbers is n ÷ d in millionths, rounded half up. */
    private static RexNode millionths(
            RelBuilder builder, SqlOperator division, RexNode numerator, RexNode denominator) {
        return builder.call(
                division,
                builder.call(PLUS, builder.call(MULTIPLY, numerator, whole(builder, 2 * MILLION)), denominator),
                builder.call(MULTIPLY, denominator, whole(builder, 2)));
    }

    /** The sign comes with the scale, so that an engine divides once. */
    private static RexNode scaled(RelBuilder builder, RexNode millionths, RexNode isNegative, int precision) {
        RexNode ratio = builder.call(
                MULTIPLY,
                builder.cast(millionths, SqlTypeName.DECIMAL, precision, 0),
                builder.call(CASE, isNegative, millionth(builder, "-0.000001"), millionth(builder, "0.000001")));
        return builder.cast(ratio, SqlTypeName.DECIMAL, precision, 6);
    }

    private static RexNode millionth(RelBuilder builder, String value) {
        return builder.cast(builder.literal(new BigDecimal(value)), SqlTypeName.DECIMAL, 7, 6);
    }

    private static RexNode whole(RelBuilder builder, long value) {
        return builder.getRexBuilder()
                .makeExactLiteral(
                        BigDecimal.valueOf(value), builder.getTypeFactory().createSqlType(SqlTypeName.BIGINT));
    }
}
