package org.vigie.metrics.planner;

import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelVisitor;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * The operators and types that are proved to mean the same on every engine. Many others do not, some without a word:
 * division, averages, days of the week, lists. A plan that holds one is not written as a statement at all.
 */
final class ProvenOperators extends RelVisitor {
    private static final Set<SqlOperator> SCALAR = Set.of(
            SqlStdOperatorTable.EQUALS,
            SqlStdOperatorTable.NOT_EQUALS,
            SqlStdOperatorTable.LESS_THAN,
            SqlStdOperatorTable.LESS_THAN_OR_EQUAL,
            SqlStdOperatorTable.GREATER_THAN,
            SqlStdOperatorTable.GREATER_THAN_OR_EQUAL,
            SqlStdOperatorTable.IS_NULL,
            SqlStdOperatorTable.IS_NOT_DISTINCT_FROM,
            SqlStdOperatorTable.AND,
            SqlStdOperatorTable.OR,
            SqlStdOperatorTable.IN,
            SqlStdOperatorTable.CASE,
            SqlStdOperatorTable.COALESCE,
            SqlStdOperatorTable.PLUS,
            SqlStdOperatorTable.MINUS,
            SqlStdOperatorTable.MULTIPLY,
            SqlStdOperatorTable.UNARY_MINUS,
            SqlStdOperatorTable.ABS,
            SqlStdOperatorTable.CAST,
            SqlStdOperatorTable.EXTRACT,
            SqlStdOperatorTable.DESC,
            ExactOperators.DIGITS,
            ExactOperators.DIGITS_DIVISION,
            ExactOperators.WHOLE_DIVISION);

    private static final Set<SqlOperator> AGGREGATES = Set.of(
            SqlStdOperatorTable.COUNT,
            SqlStdOperatorTable.SUM,
            SqlStdOperatorTable.MIN,
            SqlStdOperatorTable.MAX,
            SqlStdOperatorTable.GROUPING);

    private static final Set<SqlTypeName> TYPES = Set.of(
            SqlTypeName.VARCHAR,
            SqlTypeName.CHAR,
            SqlTypeName.INTEGER,
            SqlTypeName.BIGINT,
            SqlTypeName.DECIMAL,
            SqlTypeName.BOOLEAN,
            SqlTypeName.DATE,
            SqlTypeName.TIMESTAMP,
            SqlTypeName.NULL,
            SqlTypeName.SYMBOL);

    private ProvenOperators() {}

    static void check(RelNode plan) {
        new ProvenOperators().go(plan);
    }

    @Override
    public void visit(RelNode node, int ordinal, @Nullable RelNode parent) {
        if (node instanceof Aggregate aggregate) {
            aggregate.getAggCallList().forEach(ProvenOperators::check);
        }
        node.accept(new Expressions());
        super.visit(node, ordinal, parent);
    }

    private static void check(AggregateCall call) {
        checkAggregate(call.getAggregation());
        check(call.getType(), call);
        boolean grouping = call.getAggregation() == SqlStdOperatorTable.GROUPING;
        if (call.hasFilter() || (!grouping && call.getArgList().size() > 1)) {
            throw unproven(call);
        }
    }

    private static void checkAggregate(SqlOperator operator) {
        if (!AGGREGATES.contains(operator) && !(operator instanceof ExactPercentile)) {
            throw unproven(operator);
        }
    }

    private static void check(RelDataType type, Object holder) {
        if (!TYPES.contains(type.getSqlTypeName())) {
            throw unproven(type + " in " + holder);
        }
    }

    private static IllegalStateException unproven(Object what) {
        return new IllegalStateException("Not proved to mean the same on every engine: " + what);
    }

    /** Looks at every expression, and into the plans inside expressions. */
    private static final class Expressions extends RexShuttle {
        @Override
        public RexNode visitCall(RexCall call) {
            if (!SCALAR.contains(call.getOperator())) {
                throw unproven(call.getOperator());
            }
            checkTypes(call);
            return super.visitCall(call);
        }

        @Override
        public RexNode visitOver(RexOver over) {
            checkAggregate(over.getAggOperator());
            checkTypes(over);
            over.getOperands().forEach(operand -> operand.accept(this));
            over.getWindow().partitionKeys.forEach(key -> key.accept(this));
            return over;
        }

        @Override
        public RexNode visitSubQuery(RexSubQuery query) {
            check(query.rel);
            query.getOperands().forEach(operand -> operand.accept(this));
            return query;
        }

        private static void checkTypes(RexCall call) {
            List<RexNode> operands = call.getOperands();
            ProvenOperators.check(call.getType(), call);
            operands.forEach(operand -> ProvenOperators.check(operand.getType(), call));
        }
    }
}
