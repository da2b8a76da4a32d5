package org.vigie.ingestion.reading;

import java.nio.charset.Charset;
import java.util.List;

/**
 * A record of delimited text as it stands in the file, before anybody knows what it means. Its raw text is made only where
 * it is asked for: few records are rejected.
 */
final class PhysicalRecord {
    private final byte[] bytes;
    private final int begin;
    private final int end;
    private final long byteOffset;
    private final int line;
    private final List<Cell> cells;
    private final boolean quoteMisplaced;
    private final boolean unclosed;

    /**
     * @param begin of the record within the bytes
     * @param end of the record within the bytes, its line end left out
     * @param byteOffset at which it begins in its file
     * @param line on which it begins, from 1
     */
    PhysicalRecord(
            byte[] bytes,
            int begin,
            int end,
            long byteOffset,
            int line,
            List<Cell> cells,
            boolean quoteMisplaced,
            boolean unclosed) {
        this.bytes = bytes;
        this.begin = begin;
        this.end = end;
        this.byteOffset = byteOffset;
        this.line = line;
        this.cells = cells;
        this.quoteMisplaced = quoteMisplaced;
        this.unclosed = unclosed;
    }

    long byteOffset() {
        return byteOffset;
    }

    int line() {
        return line;
    }

    List<Cell> cells() {
        return cells;
    }

    /** A quote within or after a field that is not quoted so. */
    boolean quoteMisplaced() {
        return quoteMisplaced;
    }

    /** Its last quote is still open where the file ends. */
    boolean unclosed() {
        return unclosed;
    }

    /** Its text without the line end, with a mark in place of each byte that means nothing. */
    String raw(Charset charset) {
        return new String(bytes, begin, end - begin, charset);
    }

    /** Whether the file ends within it: a quote is open, a field is missing, or its last value may be a part of one. */
    boolean isCut(int expectedCells, char delimiter, boolean lineEndPromised) {
        boolean terminated = end < bytes.length;
        return unclosed
                || (!terminated && (lineEndPromised || cells.size() < expectedCells || bytes[end - 1] == delimiter));
    }
}
