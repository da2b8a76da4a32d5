package org.vigie.metrics.planner;

import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.dialect.DuckDBSqlDialect;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.jspecify.annotations.Nullable;

/** An engine that statements are written for. Engines differ by their dialect only. */
public enum Engine {
    DUCKDB {
        @Override
        SqlDialect dialect() {
            return new DuckDb();
        }
    };

    /** Division of whole numbers without a rest: {@code /} between whole numbers is a binary fraction on DuckDB. */
    static final SqlBinaryOperator WHOLE_DIVISION = new SqlBinaryOperator(
            "//",
            SqlKind.OTHER,
            60,
            true,
            ReturnTypes.ARG0_NULLABLE,
            InferTypes.FIRST_KNOWN,
            OperandTypes.NUMERIC_NUMERIC);

    /** The digits of a decimal as a whole number: 12.50 is 1250. */
    static final SqlFunction DIGITS =
            new SqlFunction(
                    "DIGITS",
                    SqlKind.OTHER_FUNCTION,
                    ReturnTypes.explicit(SqlTypeName.DECIMAL, 38).andThen(SqlTypeTransforms.TO_NULLABLE),
                    null,
                    OperandTypes.NUMERIC,
                    SqlFunctionCategory.NUMERIC) {
                @Override
                public void unparse(SqlWriter writer, SqlCall call, int left, int right) {
                    writer.print("CAST(REPLACE(CAST(");
                    call.operand(0).unparse(writer, 0, 0);
                    writer.print(" AS VARCHAR), '.', '') AS HUGEINT)");
                }
            };

    abstract SqlDialect dialect();

    /** What Calcite's own dialect gets wrong on DuckDB, as measured. */
    private static final class DuckDb extends DuckDBSqlDialect {
        DuckDb() {
            super(DuckDBSqlDialect.DEFAULT_CONTEXT);
        }

        /** DuckDB knows no {@code VARCHAR CHARACTER SET}. */
        @Override
        public boolean supportsCharSet() {
            return false;
        }

        /** Texts without a charset before them, which DuckDB cannot read. */
        @Override
        public void quoteStringLiteral(StringBuilder text, @Nullable String charset, String value) {
            text.append('\'').append(value.replace("'", "''")).append('\'');
        }

        /** An aggregate of an aggregate is not merged into one. */
        @Override
        public boolean supportsNestedAggregations() {
            return false;
        }
    }
}
