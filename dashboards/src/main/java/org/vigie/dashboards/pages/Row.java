package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read by the names of its columns. A value that is missing is empty, never null. */
record Row(Map<String, Integer> positions, List<@Nullable Object> values) {
    Optional<Object> value(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalStateException("No column '" + column + "' among " + positions.keySet());
        }
        return Optional.ofNullable(values.get(position));
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    Optional<String> findText(String column) {
        return value(column).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** The text of a column, {@code ""} where it is missing. */
    String text(String column) {
        return findText(column).orElse("");
    }

    Optional<BigDecimal> number(String column) {
        return value(column).map(Row::exact);
    }

    /** The count of a column; a missing one counts nothing. */
    long count(String column) {
        return number(column).map(BigDecimal::longValueExact).orElse(0L);
    }

    boolean flag(String column) {
        return value(column).map(Boolean.TRUE::equals).orElse(false);
    }

    private static BigDecimal exact(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }
}
