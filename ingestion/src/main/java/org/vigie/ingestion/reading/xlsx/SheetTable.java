package org.vigie.ingestion.reading.xlsx;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Row;
import org.vigie.ingestion.reading.Cell;
import org.vigie.ingestion.reading.CellBudget;
import org.vigie.ingestion.reading.RawRecord;
import org.vigie.ingestion.reading.RawTable;

/**
 * Reads the rows of one sheet: titles are passed over, then comes the header, in one row or in two of merged cells, then a
 * record for each row with content.
 */
final class SheetTable {
    private final String part;
    private final WorkbookCells cells;
    private final CellBudget budget;

    SheetTable(String part, boolean date1904, CellBudget budget) {
        this.part = part;
        this.cells = new WorkbookCells(date1904);
        this.budget = budget;
    }

    RawTable read(Iterator<Row> rows) {
        List<Line> lines = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            budget.spend(row.getCellCount(), 0);
            Line line = new Line(row.getRowNum(), cells(row));
            if (line.filled() > 0) {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            return new RawTable(part, List.of(), List.of());
        }
        int at = header(lines);
        List<String> first = names(lines.get(at));
        Optional<List<String>> both =
                at + 1 < lines.size() ? MergedHeader.of(first, names(lines.get(at + 1))) : Optional.empty();
        List<String> header = both.orElse(first);
        return new RawTable(
                part,
                header,
                lines.subList(at + (both.isPresent() ? 2 : 1), lines.size()).stream()
                        .map(line -> record(line.row(), padded(line.cells(), header.size())))
                        .toList());
    }

    private static List<String> names(Line line) {
        return line.cells().stream().map(cell -> cell.shown().strip()).toList();
    }

    /** A row with content. */
    private record Line(int row, List<Cell> cells) {
        long filled() {
            return cells.stream().filter(cell -> !cell.shown().isBlank()).count();
        }
    }

    /** Where the header stands: rows of one cell above a row of several are titles, most often merged. */
    private static int header(List<Line> lines) {
        int at = 0;
        while (at < lines.size() && lines.get(at).filled() == 1) {
            at++;
        }
        return at == lines.size() ? 0 : at;
    }

    /** The cells of a row up to the last one with content. */
    private List<Cell> cells(Row row) {
        List<Cell> found = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            found.add(row.getOptionalCell(column).map(cells::read).orElse(Cell.text("")));
        }
        int end = found.size();
        while (end > 0 && found.get(end - 1).shown().isEmpty()) {
            end--;
        }
        return found.subList(0, end);
    }

    /** A row ends where its last value stands; the empty cells up to the header's end belong to it, and count. */
    private List<Cell> padded(List<Cell> found, int width) {
        budget.spend(Math.max(0, width - found.size()), 0);
        List<Cell> cells = new ArrayList<>(found);
        while (cells.size() < width) {
            cells.add(Cell.text(""));
        }
        return cells;
    }

    /** One text may be written once and stand in a million cells: it is counted before it is written out. */
    private RawRecord record(int row, List<Cell> cells) {
        for (Cell cell : cells) {
            budget.spend(0, cell.shown().length());
        }
        return RawRecord.ofCells(row, RawRecord.NO_OFFSET, cells, Optional.empty());
    }
}
