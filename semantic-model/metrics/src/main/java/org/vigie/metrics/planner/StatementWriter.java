package org.vigie.metrics.planner;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.rel2sql.RelToSqlConverter;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan as one statement. Division names each of its sides many times: what is aggregated is then a statement of its
 * own below, so that a sum is written once and a name stands for it. Calcite would write the sum again each time, and an
 * engine reads the statement anew for every question.
 */
final class StatementWriter extends RelToSqlConverter {
    private static final Set<SqlOperator> DIVISIONS =
            Set.of(ExactOperators.WHOLE_DIVISION, ExactOperators.DIGITS_DIVISION);

    private final Set<RelNode> apart = Collections.newSetFromMap(new IdentityHashMap<>());

    StatementWriter(SqlDialect dialect) {
        super(dialect);
    }

    @Override
    public Result visitInput(
            RelNode parent, int input, boolean anonymous, boolean ignoreClauses, Set<Clause> expectedClauses) {
        RelNode below = parent.getInput(input);
        if (parent instanceof Project project && divides(project) && isAggregated(below)) {
            apart.add(below);
        }
        return super.visitInput(parent, input, anonymous, ignoreClauses, expectedClauses);
    }

    /** Who has its last clause already is wrapped by whatever comes above. */
    @Override
    public Result result(
            SqlNode node, Collection<Clause> clauses, RelNode plan, @Nullable Map<String, RelDataType> aliases) {
        return super.result(
                node,
                apart.contains(plan)
                        ? Stream.concat(clauses.stream(), Stream.of(Clause.OFFSET))
                                .collect(Collectors.toSet())
                        : clauses,
                plan,
                aliases);
    }

    private static boolean isAggregated(RelNode plan) {
        return plan instanceof Aggregate || (plan instanceof Project project && isAggregated(project.getInput()));
    }

    private static boolean divides(Project project) {
        return project.getProjects().stream().anyMatch(StatementWriter::divides);
    }

    private static boolean divides(RexNode value) {
        boolean[] found = {false};
        value.accept(new RexVisitorImpl<Void>(true) {
            @Override
            @SuppressWarnings("NullAway") // Calcite's visitors answer nothing by null
            public Void visitCall(RexCall call) {
                found[0] |= DIVISIONS.contains(call.getOperator());
                return super.visitCall(call);
            }
        });
        return found[0];
    }
}
