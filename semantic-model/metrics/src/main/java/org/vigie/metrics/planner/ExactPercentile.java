package org.vigie.metrics.planner;

import java.math.BigDecimal;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.Optionality;

/**
 * Percentiles that are exact: the smallest value that a fraction of the values does not exceed, which is one of them; and
 * the median, half the sum of the two values in the middle.
 */
final class ExactPercentile extends SqlAggFunction {
    private final String fraction;
    private final boolean median;

    private ExactPercentile(String fraction, boolean median) {
        super(
                (median ? "EXACT_MEDIAN_" : "EXACT_PERCENTILE_") + fraction,
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
        return new ExactPercentile(fraction.toPlainString(), false);
    }

    static ExactPercentile median() {
        return new ExactPercentile("0.5", true);
    }

    private static RelDataType type(SqlOperatorBinding binding, boolean median) {
        RelDataTypeFactory types = binding.getTypeFactory();
        RelDataType argument = binding.getOperandType(0);
        return types.createTypeWithNullability(
                median ? types.createSqlType(SqlTypeName.DECIMAL, 38, ExactArithmetic.scale(argument) + 1) : argument,
                true);
    }

    @Override
    public void unparse(SqlWriter writer, SqlCall call, int left, int right) {
        writer.print(median ? "((quantile_disc(" : "quantile_disc(");
        call.operand(0).unparse(writer, 0, 0);
        writer.print(", " + fraction + ")");
        if (median) {
            writer.print(" - quantile_disc(-(");
            call.operand(0).unparse(writer, 0, 0);
            writer.print("), " + fraction + ")) * 0.5)");
        }
    }
}
