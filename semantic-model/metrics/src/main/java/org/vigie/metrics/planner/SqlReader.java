package org.vigie.metrics.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.jspecify.annotations.Nullable;
import org.vigie.metrics.MetricErrors;
import org.vigie.metrics.SemanticModel;

/**
 * Reads a question out of SQL: one SELECT over one governed table. Whatever is not known to mean the same as a question
 * asked by names is refused, so that no SQL gives a wrong number.
 */
final class SqlReader {
    private static final SqlParser.Config PARSER = SqlParser.config()
            .withParserFactory(SqlBabelParserImpl.FACTORY)
            .withConformance(SqlConformanceEnum.LENIENT)
            .withQuoting(Quoting.DOUBLE_QUOTE)
            .withUnquotedCasing(Casing.TO_LOWER)
            .withQuotedCasing(Casing.UNCHANGED);

    private final SemanticModel model;

    SqlReader(SemanticModel model) {
        this.model = model;
    }

    Question read(SqlQuery query) {
        QuerySize.check(query.text());
        SqlNode statement = parse(query.text());
        SqlNodeList order = SqlNodeList.EMPTY;
        Optional<Integer> limit = Optional.empty();
        if (statement instanceof SqlOrderBy sorted) {
            if (sorted.offset != null) {
                throw SqlErrors.refused("OFFSET", sorted.offset.getParserPosition());
            }
            order = sorted.orderList;
            limit = limit(sorted.fetch);
            statement = sorted.query;
        }
        if (!(statement instanceof SqlSelect select)) {
            throw statement.isA(SqlKind.QUERY)
                    ? SqlErrors.refused(statement.getKind().sql, statement.getParserPosition())
                    : SqlErrors.onlySelect();
        }
        return question(query, select, order, limit);
    }

    private static SqlNode parse(String text) {
        try {
            return SqlParser.create(text.strip().replaceFirst(";$", ""), PARSER).parseStmt();
        } catch (SqlParseException e) {
            throw (RuntimeException) SqlErrors.unreadable(e.getPos() == null ? SqlParserPos.ZERO : e.getPos())
                    .causedBy(e);
        } catch (StackOverflowError e) {
            throw SqlErrors.tooDeep();
        } catch (AssertionError e) {
            // Calcite's way of saying that it never thought of such a text
            throw (RuntimeException) SqlErrors.unreadable(SqlParserPos.ZERO).causedBy(e);
        }
    }

    private Question question(SqlQuery query, SqlSelect select, SqlNodeList order, Optional<Integer> limit) {
        refuse(select);
        GovernedTable table = table(select);
        List<Question.Output> outputs = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        List<String> metrics = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SqlNode item : select.getSelectList()) {
            SqlNode expression = item.getKind() == SqlKind.AS ? ((SqlCall) item).operand(0) : item;
            Optional<String> metric = table.findMetric(expression);
            String source = metric.orElseGet(() -> table.field(identifier(expression)));
            (metric.isPresent() ? metrics : fields).add(source);
            String name = item.getKind() == SqlKind.AS
                    ? identifier(((SqlCall) item).operand(1)).getSimple()
                    : source;
            if (!names.add(name)) {
                throw MetricErrors.repeated(name);
            }
            outputs.add(new Question.Output(source, name));
        }
        SqlColumns columns = new SqlColumns(table, List.copyOf(outputs));
        SqlNodeList groups = select.getGroup() == null ? SqlNodeList.EMPTY : select.getGroup();
        boolean totals = groups.size() == 1 && groups.get(0).getKind() == SqlKind.ROLLUP;
        if (totals) {
            groups = new SqlNodeList(((SqlCall) groups.get(0)).getOperandList(), groups.getParserPosition());
            if (!names.add(Question.TOTALLED)) {
                throw MetricErrors.repeated(Question.TOTALLED);
            }
            outputs.add(new Question.Output(Question.TOTALLED, Question.TOTALLED));
        }
        List<String> grouped = columns.groups(fields, groups);
        MetricQuery asked = new MetricQuery(
                metrics,
                totals ? grouped : fields,
                SqlConditions.read(select.getWhere(), expression -> Optional.of(table.field(identifier(expression)))),
                query.basis(),
                columns.order(order),
                limit,
                query.language(),
                totals,
                List.of());
        return new Question(asked, SqlConditions.read(select.getHaving(), table::findMetric), outputs);
    }

    /** What a SELECT can carry and a question cannot. */
    private static void refuse(SqlSelect select) {
        if (select.isDistinct()) {
            throw SqlErrors.refused("DISTINCT", select.getParserPosition());
        }
        if (select.getQualify() != null) {
            throw SqlErrors.refused("QUALIFY", select.getQualify().getParserPosition());
        }
        if (!select.getWindowList().isEmpty()) {
            throw SqlErrors.refused("WINDOW", select.getWindowList().getParserPosition());
        }
        if (select.hasHints()) {
            throw SqlErrors.refused("/*+ … */", select.getParserPosition());
        }
    }

    private GovernedTable table(SqlSelect select) {
        SqlNode from = select.getFrom();
        if (from == null) {
            throw SqlErrors.refused("SELECT", select.getParserPosition());
        }
        if (from instanceof SqlIdentifier name) {
            return GovernedTable.of(model, name, name.names.get(name.names.size() - 1));
        }
        if (from.getKind() == SqlKind.AS
                && ((SqlCall) from).operandCount() == 2
                && ((SqlCall) from).operand(0) instanceof SqlIdentifier name
                && ((SqlCall) from).operand(1) instanceof SqlIdentifier alias) {
            return GovernedTable.of(model, name, alias.getSimple());
        }
        throw SqlErrors.refused(from.getKind().sql, from.getParserPosition());
    }

    static SqlIdentifier identifier(SqlNode expression) {
        if (expression instanceof SqlIdentifier name) {
            return name;
        }
        throw SqlErrors.refused(word(expression), expression.getParserPosition());
    }

    /** What an expression is called where it is refused: an operator's name, never a value. */
    static String word(SqlNode expression) {
        if (expression instanceof SqlCall call) {
            return call.getOperator().getName().toUpperCase(Locale.ROOT);
        }
        return expression instanceof SqlLiteral ? "…" : expression.getKind().sql;
    }

    private static Optional<Integer> limit(@Nullable SqlNode fetch) {
        if (fetch == null) {
            return Optional.empty();
        }
        if (fetch instanceof SqlNumericLiteral number && number.isInteger()) {
            return Optional.of(number.bigDecimalValue()
                    .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                    .intValue());
        }
        throw SqlErrors.refused(word(fetch), fetch.getParserPosition());
    }
}
