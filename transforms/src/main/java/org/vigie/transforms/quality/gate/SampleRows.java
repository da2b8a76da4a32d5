package org.vigie.transforms.quality.gate;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.Column;
import org.vigie.contract.Table;
import org.vigie.transforms.quality.rules.Samples;

/** Rows of a table from the few cells that matter; a mandatory cell that is not given gets a harmless value. */
final class SampleRows {
    private SampleRows() {}

    static Row row(Table table, Map<String, String> cells) {
        return RowFactory.create(
                table.columns().stream().map(column -> value(column, cells)).toArray());
    }

    private static @Nullable Object value(Column column, Map<String, String> cells) {
        String given = cells.get(column.name());
        if (given == null) {
            return column.nullable() ? null : typed(column, harmless(column));
        }
        return Samples.isNoValue(given) ? null : typed(column, given);
    }

    private static Object typed(Column column, String text) {
        return switch (kind(column)) {
            case "int" -> Integer.valueOf(text);
            case "bigint" -> Long.valueOf(text);
            case "boolean" -> Boolean.valueOf(text);
            case "date" -> Date.valueOf(LocalDate.parse(text));
            case "timestamp" -> Timestamp.from(Instant.parse(text));
            case "decimal" -> new BigDecimal(text);
            default -> text;
        };
    }

    private static String harmless(Column column) {
        return switch (kind(column)) {
            case "int", "bigint", "decimal" -> "1";
            case "boolean" -> "true";
            case "date" -> "2025-03-31";
            case "timestamp" -> "2025-04-01T00:00:00Z";
            default -> column.name();
        };
    }

    private static String kind(Column column) {
        String type = column.type().sqlName();
        int arguments = type.indexOf('(');
        return arguments < 0 ? type : type.substring(0, arguments);
    }
}
