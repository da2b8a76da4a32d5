package org.vigie.metrics.planner;

import java.math.BigDecimal;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.Optionality;

/**
 * Percentiles that are exact: the smallest value that a fraction of the values does not exceed, which is one of them; and
 * the median, half the sum of the two values in the middle.
 */
final class ExactPercentile extends SqlAggFunction {
    private final BigDecimal fraction;
    private final boolean median;

    private ExactPercentile(BigDecimal fraction, boolean median) {
        super(
                (median ? "EXACT_MEDIAN_" : "EXACT_PERCENTILE_") + fraction.toPlainString(),
                null,
                SqlKind.OTHER_FUNCTION,
                binding -> type(binding, median),
                null,
                OperandTypes.NUMERIC,
                SqlFunctionCategory.NUMERIC,
                false,
                false,
                Optionality.FORBIDDEN);
        this.fraction = fraction;
        this.median = median;
    }

    static ExactPercentile of(BigDecimal fraction) {
        return new ExactPercentile(fraction, false);
    }

    static ExactPercentile median() {
        return new ExactPercentile(new BigDecimal("0.5"), true);
    }

    private static RelDataType type(SqlOperatorBinding binding, boolean median) {
        RelDataTypeFactory types = binding.getTypeFactory();
        RelDataType argument = binding.getOperandType(0);
        return types.createTypeWithNullability(
                median ? types.createSqlType(SqlTypeName.DECIMAL, 38, ExactArithmetic.scale(argument) + 1) : argument,
                true);
    }

    BigDecimal fraction() {
        return fraction;
    }

    boolean isMedian() {
        return median;
    }
}
