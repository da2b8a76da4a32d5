package org.vigie.transforms.quality.deequ;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import scala.Option;

/** A condition in Spark SQL, read without a session: the columns and functions that it names. */
final class SqlCondition {
    private final Set<String> columns = new TreeSet<>();
    private final Set<String> unknownFunctions = new TreeSet<>();
    private boolean asksOtherTables;

    private SqlCondition(Expression expression) {
        walk(expression);
    }

    /** Reads it; {@link IllegalArgumentException} where it is no condition. */
    static SqlCondition of(String sql) {
        try {
            return new SqlCondition(new CatalystSqlParser().parseExpression(sql));
        } catch (Exception e) { // Scala declares no exceptions; this one is ParseException
            throw new IllegalArgumentException(
                    String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " "), e);
        }
    }

    Set<String> columns() {
        return columns;
    }

    Set<String> unknownFunctions() {
        return unknownFunctions;
    }

    boolean asksOtherTables() {
        return asksOtherTables;
    }

    private void walk(Expression expression) {
        if (expression instanceof UnresolvedAttribute attribute) {
            columns.add(attribute.nameParts().mkString("."));
        }
        if (expression instanceof UnresolvedFunction function) {
            String name = function.nameParts().mkString(".");
            if (!FunctionRegistry.builtin().functionExists(new FunctionIdentifier(name, Option.empty()))) {
                unknownFunctions.add(name);
            }
        }
        asksOtherTables |= expression instanceof SubqueryExpression;
        List<Expression> children = Scala.list(expression.children());
        children.forEach(this::walk);
    }
}
