package org.vigie.ingestion.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.contract.SpreadsheetCell;

/** Writes a record as delimited text by RFC 4180, so that reading it gives the same cells. */
public final class DelimitedLine {
    private DelimitedLine() {}

    /** The cells, quoted where they must be, without a line end. */
    public static String of(List<String> cells, String delimiter) {
        return cells.stream().map(cell -> quoted(cell, delimiter)).collect(Collectors.joining(delimiter));
    }

    /** A record as it stands in its file, but for cells that a spreadsheet would run as formulas. */
    public static String inert(String raw, String delimiter) {
        RecordSplitter splitter = new RecordSplitter(
                raw.getBytes(StandardCharsets.UTF_8), 0, 0, 1, delimiter.charAt(0), StandardCharsets.UTF_8);
        List<String> cells = splitter.rest().stream()
                .flatMap(record -> record.cells().stream())
                .map(Cell::shown)
                .toList();
        return cells.stream().anyMatch(SpreadsheetCell::isFormula)
                ? of(cells.stream().map(SpreadsheetCell::inert).toList(), delimiter)
                : raw;
    }

    private static String quoted(String cell, String delimiter) {
        boolean needed = cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
