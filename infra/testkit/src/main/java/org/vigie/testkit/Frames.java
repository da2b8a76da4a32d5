package org.vigie.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;

/**
 * Frames as text tables. A header cell is {@code name type} ({@code string} where no type is given), cells are parted by
 * {@code |}, an empty cell is null; so an empty string cannot be told from null.
 */
public final class Frames {
    private Frames() {}

    /** The frame that a text table draws. */
    public static Dataset<Row> frame(String text) {
        List<List<String>> lines = lines(text);
        List<String> header = lines.get(0);
        StructType asText = new StructType(header.stream()
                .map(cell -> new StructField(cell.split("\\s+")[0], DataTypes.StringType, true, Metadata.empty()))
                .toArray(StructField[]::new));
        List<Row> rows = lines.stream()
                .skip(1)
                .map(cells -> RowFactory.create((Object[])
                        cells.stream().map(cell -> cell.isEmpty() ? null : cell).toArray()))
                .toList();
        Column[] typed = header.stream().map(Frames::typed).toArray(Column[]::new);
        return SharedSession.session().createDataFrame(rows, asText).select(typed);
    }

    /** A frame without rows in the shape of a contract's table. */
    public static Dataset<Row> emptyFrame(Table table) {
        return SharedSession.session()
                .createDataFrame(
                        List.of(),
                        StructType.fromDDL(table.columns().stream()
                                .map(column -> "`" + column.name() + "` "
                                        + column.type().sqlName())
                                .collect(Collectors.joining(", "))));
    }

    /** A frame in a table's columns of which only those drawn matter; the others are null. */
    public static Dataset<Row> like(TableName table, String text) {
        return frame(text).unionByName(none(table), true);
    }

    /** A frame without rows in the shape of a table of the shipped catalogue. */
    public static Dataset<Row> none(TableName table) {
        return emptyFrame(TableCatalog.shipped().table(table));
    }

    /** Asserts that a frame holds just the rows drawn, in any order; only the drawn columns are compared. */
    public static void assertRows(Dataset<Row> actual, String expected) {
        List<List<String>> lines = lines(expected);
        String[] names =
                lines.get(0).stream().map(cell -> cell.split("\\s+")[0]).toArray(String[]::new);
        Column[] columns = Arrays.stream(names).map(functions::col).toArray(Column[]::new);
        List<String> found = actual.select(columns).collectAsList().stream()
                .map(Frames::line)
                .sorted()
                .toList();
        List<String> wanted = lines.stream()
                .skip(1)
                .map(cells -> String.join(" | ", cells))
                .sorted()
                .toList();
        assertThat(found).as(String.join(" | ", names)).isEqualTo(wanted);
    }

    private static Column typed(String headerCell) {
        String[] parts = headerCell.split("\\s+", 2);
        return functions
                .col(parts[0])
                .cast(parts.length > 1 ? parts[1] : "string")
                .as(parts[0]);
    }

    private static String line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            cells.add(cell(row.get(index)));
        }
        return String.join(" | ", cells);
    }

    private static String cell(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }

    private static List<List<String>> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }
}
