package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.vigie.metrics.MetricErrors;

/** The columns of a select list, as GROUP BY and ORDER BY speak of them: by alias, by name or by number from 1. */
record SqlColumns(GovernedTable table, List<Question.Output> outputs) {
    /** The groups in their order; they must be the fields selected, no more and no less. */
    List<String> groups(List<String> fields, SqlNodeList groups) {
        Set<String> grouped = new LinkedHashSet<>();
        for (SqlNode group : groups) {
            Question.Output output = find(group).orElse(null);
            String field = output == null ? table.field(SqlReader.identifier(group)) : output.source();
            if (output != null && !fields.contains(field)) {
                throw SqlErrors.refused("GROUP BY " + field, group.getParserPosition());
            }
            if (!fields.contains(field)) {
                throw SqlErrors.notSelected(field);
            }
            grouped.add(field);
        }
        fields.stream().filter(field -> !grouped.contains(field)).findFirst().ifPresent(field -> {
            throw SqlErrors.notGrouped(field);
        });
        return List.copyOf(grouped);
    }

    /** The order as names of the answer, with {@code -} before for descending. */
    List<String> order(SqlNodeList items) {
        List<String> order = new ArrayList<>();
        for (SqlNode item : items) {
            SqlNode column = item;
            boolean descending = false;
            if (column.getKind() == SqlKind.NULLS_LAST) {
                column = ((SqlCall) column).operand(0);
            }
            if (column.getKind() == SqlKind.DESCENDING) {
                descending = true;
                column = ((SqlCall) column).operand(0);
            }
            String name = name(column);
            order.add(descending ? "-" + name : name);
        }
        return order;
    }

    private String name(SqlNode column) {
        return find(column).map(Question.Output::name).orElseGet(() -> {
            String source = table.findMetric(column).orElseGet(() -> table.field(SqlReader.identifier(column)));
            return outputs.stream()
                    .filter(output -> output.source().equals(source))
                    .map(Question.Output::name)
                    .findFirst()
                    .orElseThrow(() -> MetricErrors.unknownOrder(
                            source, outputs.stream().map(Question.Output::name).toList()));
        });
    }

    /** The column of an alias or of a number. */
    private Optional<Question.Output> find(SqlNode item) {
        if (item instanceof SqlNumericLiteral number && number.isInteger()) {
            long at = Objects.requireNonNull(number.bigDecimalValue()).longValue();
            if (at < 1 || at > outputs.size()) {
                throw SqlErrors.refused(String.valueOf(at), item.getParserPosition());
            }
            return Optional.of(outputs.get((int) at - 1));
        }
        if (item instanceof SqlIdentifier name && name.isSimple()) {
            return outputs.stream()
                    .filter(output -> output.name().equals(name.getSimple()))
                    .findFirst();
        }
        return Optional.empty();
    }
}
