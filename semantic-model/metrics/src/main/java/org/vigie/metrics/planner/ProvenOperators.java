package org.vigie.metrics.planner;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelVisitor;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
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

    /** Parts of a date that are counted alike; days of the week and weeks are not. */
    private static final Set<TimeUnitRange> PLACES = Set.of(TimeUnitRange.YEAR, TimeUnitRange.MONTH);

    private static final int LONGEST_LITERAL = 18;

    private ProvenOperators() {}

    static void check(RelNode plan) {
        new ProvenOperators().go(plan);
    }

    @Override
    public void visit(RelNode node, int ordinal, @Nullable RelNode parent) {
        if (node instanceof Aggregate aggregate) {
            aggregate.getAggCallList().forEach(ProvenOperators::check);
            checkKeys(aggregate);
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

    /** Calcite merges what is computed by a window into GROUP BY, where no engine takes it (CALCITE-7655). */
    private static void checkKeys(Aggregate aggregate) {
        if (aggregate.getInput() instanceof Project project) {
            aggregate.getGroupSet().asList().stream()
                    .map(project.getProjects()::get)
                    .filter(RexOver::containsOver)
                    .findFirst()
                    .ifPresent(key -> {
                        throw unproven("GROUP BY " + key);
                    });
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
            if (call.getOperator() == SqlStdOperatorTable.EXTRACT && !PLACES.contains(unit(call))) {
                throw unproven(call);
            }
            checkTypes(call);
            return super.visitCall(call);
        }

        private static TimeUnitRange unit(RexCall extract) {
            return RexLiteral.value(extract.getOperands().get(0)) instanceof TimeUnitRange unit
                    ? unit
                    : TimeUnitRange.EPOCH;
        }

        /** A whole number that is longer than eighteen digits is no literal of Trino. */
        @Override
        public RexNode visitLiteral(RexLiteral literal) {
            if (RexLiteral.value(literal) instanceof BigDecimal number
                    && number.precision() - number.scale() > LONGEST_LITERAL) {
                throw unproven(literal);
            }
            return literal;
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
