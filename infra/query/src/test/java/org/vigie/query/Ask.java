package org.vigie.query;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.PeriodComparison;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.planner.ResultColumn;

/** Questions as short as a test needs them, and answers drawn as text. */
final class Ask {
    private Ask() {}

    /** Metrics and fields apart by commas; a condition is {@code field op value,value}. */
    static MetricQuery of(String metrics, String by, String... where) {
        return new MetricQuery(
                names(metrics),
                names(by),
                Arrays.stream(where).map(Ask::condition).toList(),
                StatusBasis.DECLARED,
                List.of(),
                Optional.empty(),
                Language.EN);
    }

    /** The same question with a total of every grain. */
    static MetricQuery totalled(MetricQuery query) {
        return compared(query, true);
    }

    /** The same question, each metric compared. */
    static MetricQuery compared(MetricQuery query, PeriodComparison... compare) {
        return compared(query, query.totals(), compare);
    }

    private static MetricQuery compared(MetricQuery query, boolean totals, PeriodComparison... compare) {
        return new MetricQuery(
                query.metrics(),
                query.by(),
                query.where(),
                query.basis(),
                query.order(),
                query.limit(),
                query.language(),
                totals,
                List.of(compare));
    }

    static MetricQuery with(MetricQuery query, StatusBasis basis) {
        return new MetricQuery(
                query.metrics(), query.by(), query.where(), basis, query.order(), query.limit(), query.language());
    }

    static MetricQuery with(MetricQuery query, Language language) {
        return new MetricQuery(
                query.metrics(), query.by(), query.where(), query.basis(), query.order(), query.limit(), language);
    }

    static MetricQuery ordered(MetricQuery query, String order, int limit) {
        return new MetricQuery(
                query.metrics(),
                query.by(),
                query.where(),
                query.basis(),
                names(order),
                Optional.of(limit),
                query.language());
    }

    /** A line of column names, then a line per row; a missing value is an empty cell, a number has no trailing zeros. */
    static String drawn(Answer answer) {
        String header = answer.columns().stream().map(ResultColumn::name).collect(Collectors.joining(" | "));
        return header + "\n"
                + answer.rows().stream()
                        .map(row -> row.stream()
                                        .map(Ask::cell)
                                        .collect(Collectors.joining(" | "))
                                        .stripTrailing()
                                + "\n")
                        .collect(Collectors.joining());
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }

    private static Condition condition(String text) {
        String[] parts = text.split(" ", 3);
        return new Condition(parts[0], parts[1], parts.length < 3 ? List.of() : List.of(parts[2].split(",", -1)));
    }

    private static List<String> names(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
