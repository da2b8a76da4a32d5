package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/** Writes a plan as a statement of one engine. */
final class Unparser {
    private final Engine engine;
    private final SqlDialect dialect;

    Unparser(Engine engine) {
        this.engine = engine;
        this.dialect = engine.dialect();
    }

    /** The statement, with its slots in the order in which its question marks ended up. */
    Planned planned(RelNode plan, Binding binding, List<ResultColumn> columns, int limit) {
        ProvenOperators.check(plan);
        SqlNode statement =
                engine.named(new StatementWriter(dialect).visitRoot(plan).asStatement());
        List<BoundValue> slots = new ArrayList<>();
        statement.accept(new SqlBasicVisitor<Void>() {
            @Override
            @SuppressWarnings("NullAway") // Calcite's visitors answer nothing by null
            public Void visit(SqlDynamicParam parameter) {
                slots.add(binding.slot(parameter.getIndex()));
                return null;
            }
        });
        String sql = statement
                .toSqlString(writer -> writer.withDialect(dialect)
                        .withQuoteAllIdentifiers(true)
                        .withAlwaysUseParentheses(false)
                        .withSelectListItemsOnSeparateLines(false)
                        .withIndentation(1)
                        .withClauseStartsLine(true))
                .getSql();
        return new Planned(sql, slots, columns, limit);
    }
}
