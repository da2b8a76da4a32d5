package org.vigie.metrics.planner;

import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.rel2sql.RelToSqlConverter;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.dialect.PrestoSqlDialect;
import org.apache.calcite.sql.dialect.TrinoSqlDialect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.tools.RelBuilder;
import org.jspecify.annotations.Nullable;

/** Trino: every table is the Delta table at the version that the publication pins, whatever was written since. */
final class TrinoSql extends Engine {
    private static final int BINDS_TIGHTLY = 200;

    private static final SqlOperator VERSION =
            new SqlSpecialOperator("FOR VERSION AS OF", SqlKind.SNAPSHOT, BINDS_TIGHTLY) {
                @Override
                public void unparse(SqlWriter writer, SqlCall call, int left, int right) {
                    call.operand(0).unparse(writer, 0, 0);
                    writer.print("FOR VERSION AS OF ");
                    call.operand(1).unparse(writer, 0, 0);
                }
            };

    private final String catalog;
    private final String schema;
    private final Map<String, Long> versions;

    TrinoSql(String catalog, String schema, Map<String, Long> versions) {
        this.catalog = catalog;
        this.schema = schema;
        this.versions = Map.copyOf(versions);
    }

    @Override
    SqlDialect dialect() {
        return new Dialect();
    }

    /** Columns are named after an alias, so what begins with the warehouse's schema is a table. */
    @Override
    SqlNode named(SqlNode statement) {
        return statement.accept(new SqlShuttle() {
            @Override
            public @Nullable SqlNode visit(SqlIdentifier identifier) {
                return isTable(identifier) ? tableUnderItsName(identifier) : identifier;
            }

            @Override
            public @Nullable SqlNode visit(SqlCall call) {
                return call.getKind() == SqlKind.AS
                                && call.operand(0) instanceof SqlIdentifier identifier
                                && isTable(identifier)
                        ? call.getOperator().createCall(call.getParserPosition(), table(identifier), call.operand(1))
                        : super.visit(call);
            }
        });
    }

    private static boolean isTable(SqlIdentifier identifier) {
        return identifier.names.size() == 2 && identifier.names.get(0).equals(WarehouseSchema.SCHEMA);
    }

    private SqlNode tableUnderItsName(SqlIdentifier identifier) {
        return SqlStdOperatorTable.AS.createCall(
                SqlParserPos.ZERO, table(identifier), new SqlIdentifier(identifier.names.get(1), SqlParserPos.ZERO));
    }

    private SqlNode table(SqlIdentifier identifier) {
        String table = identifier.names.get(1);
        Long version = versions.get(table);
        return version == null
                ? nothing(table)
                : VERSION.createCall(
                        SqlParserPos.ZERO,
                        new SqlIdentifier(List.of(catalog, schema, table), SqlParserPos.ZERO),
                        SqlLiteral.createExactNumeric(version.toString(), SqlParserPos.ZERO));
    }

    /** What nobody delivers has no Delta table; the embedded engine's copy has an empty one in its place. */
    private SqlNode nothing(String table) {
        RelBuilder builder = new WarehouseSchema().builder();
        RelDataType row = builder.scan(table).build().getRowType();
        builder.values(new String[] {"none"}, 0).filter(builder.literal(false));
        builder.project(
                row.getFieldList().stream()
                        .map(field -> builder.getRexBuilder()
                                .makeAbstractCast(
                                        builder.getTypeFactory().createTypeWithNullability(field.getType(), true),
                                        builder.getRexBuilder().constantNull(),
                                        false))
                        .toList(),
                row.getFieldNames(),
                true);
        return new RelToSqlConverter(dialect()).visitRoot(builder.build()).asStatement();
    }

    /** What Calcite's own dialect gets wrong on Trino, as measured. */
    private static final class Dialect extends TrinoSqlDialect {
        /** Decimals of 38 digits: without its type system the dialect caps them at 19. */
        Dialect() {
            super(TrinoSqlDialect.DEFAULT_CONTEXT.withDataTypeSystem(PrestoSqlDialect.TYPE_SYSTEM));
        }

        /** Texts without a charset before them, which Trino cannot read. */
        @Override
        public void quoteStringLiteral(StringBuilder text, @Nullable String charset, String value) {
            text.append('\'').append(value.replace("'", "''")).append('\'');
        }

        @Override
        public void unparseCall(SqlWriter writer, SqlCall call, int left, int right) {
            SqlOperator operator = call.getOperator();
            if (operator == ExactOperators.DIGITS) {
                digits(writer, call.operand(0));
            } else if (operator == ExactOperators.WHOLE_DIVISION) {
                super.unparseCall(writer, divided(call.operand(0), call.operand(1)), left, right);
            } else if (operator == ExactOperators.DIGITS_DIVISION) {
                super.unparseCall(writer, withoutRest(call.operand(0), call.operand(1)), left, right);
            } else if (operator instanceof ExactPercentile percentile) {
                percentile(writer, percentile, call.operand(0));
            } else {
                super.unparseCall(writer, call, left, right);
            }
        }

        /** Between whole numbers Trino's division leaves no rest. */
        private static SqlCall divided(SqlNode above, SqlNode below) {
            return SqlStdOperatorTable.DIVIDE.createCall(SqlParserPos.ZERO, above, below);
        }

        /** Between decimals it rounds half up: what leaves a rest is taken off before. */
        private static SqlCall withoutRest(SqlNode above, SqlNode below) {
            SqlCall rest = SqlStdOperatorTable.MOD.createCall(SqlParserPos.ZERO, above, below);
            return divided(SqlStdOperatorTable.MINUS.createCall(SqlParserPos.ZERO, above, rest), below);
        }

        private static void digits(SqlWriter writer, SqlNode value) {
            writer.print("CAST(REPLACE(CAST(");
            value.unparse(writer, 0, 0);
            literally(writer, " AS VARCHAR), '.', '') AS DECIMAL(38, 0))");
        }

        /** Trino's own percentiles are approximate: the values are put in order and the one at the place is taken. */
        private static void percentile(SqlWriter writer, ExactPercentile percentile, SqlNode value) {
            if (percentile.isMedian()) {
                writer.print("((");
                at(writer, value, " + 1) / 2");
                literally(writer, " + ");
                at(writer, value, ") / 2 + 1");
                literally(writer, ") * 0.5)");
            } else {
                place(writer, percentile, value);
            }
        }

        private static void at(SqlWriter writer, SqlNode value, String place) {
            ordered(writer, value);
            literally(writer, "(COUNT(");
            value.unparse(writer, 0, 0);
            literally(writer, ")" + place + ")");
        }

        private static void place(SqlWriter writer, ExactPercentile percentile, SqlNode value) {
            ordered(writer, value);
            literally(writer, "CAST(GREATEST(CEILING(COUNT(");
            value.unparse(writer, 0, 0);
            literally(writer, ") * " + percentile.fraction().toPlainString() + "), 1) AS BIGINT))");
        }

        private static void ordered(SqlWriter writer, SqlNode value) {
            writer.print("ELEMENT_AT(ARRAY_SORT(ARRAY_AGG(");
            value.unparse(writer, 0, 0);
            literally(writer, ") FILTER (WHERE ");
            value.unparse(writer, 0, 0);
            literally(writer, " IS NOT NULL)), ");
        }

        /** Text as it is, without the space that the writer puts after a name. */
        private static void literally(SqlWriter writer, String text) {
            writer.setNeedWhitespace(false);
            writer.print(text);
        }
    }
}
