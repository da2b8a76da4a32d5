package org.vigie.metrics.planner;

import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.dialect.DuckDBSqlDialect;
import org.jspecify.annotations.Nullable;

/** DuckDB: a publication's copy has the tables under their own names. */
final class DuckDbSql extends Engine {
    @Override
    SqlDialect dialect() {
        return new Dialect();
    }

    @Override
    SqlNode named(SqlNode statement) {
        return statement;
    }

    /** What Calcite's own dialect gets wrong on DuckDB, as measured. */
    private static final class Dialect extends DuckDBSqlDialect {
        Dialect() {
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

        @Override
        public void unparseCall(SqlWriter writer, SqlCall call, int left, int right) {
            SqlOperator operator = call.getOperator();
            if (operator == ExactOperators.DIGITS) {
                digits(writer, call.operand(0));
            } else if (operator == ExactOperators.DIGITS_DIVISION) {
                // DuckDB's `/` between whole numbers is a binary fraction; `//` is exact to 38 digits.
                SqlBinaryOperator whole = ExactOperators.WHOLE_DIVISION;
                super.unparseCall(
                        writer, whole.createCall(call.getParserPosition(), call.getOperandList()), left, right);
            } else if (operator instanceof ExactPercentile percentile) {
                percentile(writer, percentile, call.operand(0));
            } else {
                super.unparseCall(writer, call, left, right);
            }
        }

        private static void digits(SqlWriter writer, SqlNode value) {
            writer.print("CAST(REPLACE(CAST(");
            value.unparse(writer, 0, 0);
            literally(writer, " AS VARCHAR), '.', '') AS HUGEINT)");
        }

        private static void percentile(SqlWriter writer, ExactPercentile percentile, SqlNode value) {
            String fraction = percentile.fraction().toPlainString();
            writer.print(percentile.isMedian() ? "((quantile_disc(" : "quantile_disc(");
            value.unparse(writer, 0, 0);
            literally(writer, ", " + fraction + ")");
            if (percentile.isMedian()) {
                literally(writer, " - quantile_disc(-(");
                value.unparse(writer, 0, 0);
                literally(writer, "), " + fraction + ")) * 0.5)");
            }
        }

        /** Text as it is, without the space that the writer puts after a name. */
        private static void literally(SqlWriter writer, String text) {
            writer.setNeedWhitespace(false);
            writer.print(text);
        }
    }
}
