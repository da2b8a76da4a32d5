package org.vigie.dashboards.command;

import java.io.PrintWriter;
import java.util.List;
import org.vigie.contract.SpreadsheetCell;

/** Rows of text in aligned columns for a terminal, and as CSV for programs. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<String> headings;
    private final List<Boolean> numeric;
    private final List<List<String>> rows;

    /** @param numeric which columns stand to the right */
    TextTable(List<String> headings, List<Boolean> numeric, List<List<String>> rows) {
        this.headings = List.copyOf(headings);
        this.numeric = List.copyOf(numeric);
        this.rows = rows.stream().map(List::copyOf).toList();
    }

    void print(PrintWriter out) {
        int[] widths = new int[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            widths[column] = Math.max(
                    length(headings.get(column)),
                    rows.stream().mapToInt(row -> length(row.get(at))).max().orElse(0));
        }
        out.println(line(headings, widths));
        StringBuilder rule = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            rule.append(column == 0 ? "" : GAP).append("-".repeat(widths[column]));
        }
        out.println(rule);
        rows.forEach(row -> out.println(line(row, widths)));
    }

    /** A header line, then a line per row, each ended by a line feed; a cell with a comma, a quote or a line end is quoted, and none is a formula. */
    void printCsv(PrintWriter out) {
        out.print(csv(headings));
        rows.forEach(row -> out.print(csv(row)));
        out.flush();
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths[column] - length(cell));
            line.append(column == 0 ? "" : GAP).append(numeric.get(column) ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String csv(List<String> cells) {
        return String.join(",", cells.stream().map(TextTable::quoted).toList()) + "\n";
    }

    private static String quoted(String text) {
        String cell = SpreadsheetCell.inert(text);
        return cell.matches("[^,\"\r\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
