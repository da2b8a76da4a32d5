package org.vigie.ingestion.reading;

import java.util.List;

/**
 * A record as it stands in the file, before anybody knows what it means.
 *
 * @param line on which it begins, from 1
 * @param byteOffset at which it begins
 * @param raw its text without the line end
 * @param quoteMisplaced a quote within or after a field that is not quoted so
 * @param unclosed its last quote is still open where the file ends
 * @param terminated a line end follows it
 */
record PhysicalRecord(
        int line,
        long byteOffset,
        String raw,
        List<String> cells,
        boolean quoteMisplaced,
        boolean unclosed,
        boolean terminated) {
    PhysicalRecord {
        cells = List.copyOf(cells);
    }

    PhysicalRecord withRaw(String shown) {
        return new PhysicalRecord(line, byteOffset, shown, cells, quoteMisplaced, unclosed, terminated);
    }

    boolean isEmpty() {
        return raw.isEmpty();
    }

    /** Whether the file ends within it: a quote is open, a field is missing, or its last value may be a part of one. */
    boolean isCut(int expectedCells, char delimiter, boolean lineEndPromised) {
        return unclosed
                || (!terminated
                        && (lineEndPromised
                                || cells.size() < expectedCells
                                || raw.endsWith(String.valueOf(delimiter))));
    }
}
