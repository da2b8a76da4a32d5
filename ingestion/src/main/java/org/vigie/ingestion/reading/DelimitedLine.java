package org.vigie.ingestion.reading;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a record as delimited text by RFC 4180, so that reading it gives the same cells. */
public final class DelimitedLine {
    private DelimitedLine() {}

    /** The cells, quoted where they must be, without a line end. */
    public static String of(List<String> cells, String delimiter) {
        return cells.stream().map(cell -> quoted(cell, delimiter)).collect(Collectors.joining(delimiter));
    }

    private static String quoted(String cell, String delimiter) {
        boolean needed = cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
