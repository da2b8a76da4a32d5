package org.vigie.metrics.planner;

import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;

/** Operators whose meaning is ours, for which every engine has words of its own; a dialect must spell each. */
final class ExactOperators {
    private ExactOperators() {}

    /** Division of whole numbers without a rest. */
    static final SqlBinaryOperator WHOLE_DIVISION = division("//");

    /** Division without a rest of whole numbers that are kept as decimals because they are long. */
    static final SqlBinaryOperator DIGITS_DIVISION = division("DIGITS //");

    /** The digits of a decimal as a whole number: 12.50 is 1250. */
    static final SqlFunction DIGITS = new SqlFunction(
            "DIGITS",
            SqlKind.OTHER_FUNCTION,
            ReturnTypes.explicit(SqlTypeName.DECIMAL, 38).andThen(SqlTypeTransforms.TO_NULLABLE),
            null,
            OperandTypes.NUMERIC,
            SqlFunctionCategory.NUMERIC);

    private static SqlBinaryOperator division(String name) {
        return new SqlBinaryOperator(
                name,
                SqlKind.OTHER,
                60,
                true,
                ReturnTypes.ARG0_NULLABLE,
                InferTypes.FIRST_KNOWN,
                OperandTypes.NUMERIC_NUMERIC);
    }
}
