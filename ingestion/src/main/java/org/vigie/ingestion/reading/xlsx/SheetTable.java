package org.vigie.ingestion.reading.xlsx;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Row;
import org.vigie.ingestion.reading.Cell;
import org.vigie.ingestion.reading.CellBudget;
import org.vigie.ingestion.reading.RawRecord;
import org.vigie.ingestion.reading.RawTable;

/** Reads the rows of one sheet: the header, then a record for each row with content. */
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
        List<String> header = List.of();
        List<RawRecord> records = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            budget.spend(Math.max(row.getCellCount(), header.size()), 0);
            List<Cell> found = cells(row);
            if (found.stream().anyMatch(cell -> !cell.shown().isBlank())) {
                if (header.isEmpty()) {
                    header = found.stream().map(cell -> cell.shown().strip()).toList();
                } else {
                    records.add(record(row.getRowNum(), padded(found, header.size())));
                }
            }
        }
        return new RawTable(part, header, records);
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

    /** A row ends where its last value stands; the empty cells up to the header's end belong to it. */
    private static List<Cell> padded(List<Cell> found, int width) {
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
        String raw = cells.stream()
                .map(cell -> cell.shown().replaceAll("[\\t\\r\\n]", " "))
                .collect(Collectors.joining("\t"));
        return new RawRecord(row, RawRecord.NO_OFFSET, raw, cells, Optional.empty());
    }
}
