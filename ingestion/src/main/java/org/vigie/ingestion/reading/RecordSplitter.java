package org.vigie.ingestion.reading;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits delimited text into records by RFC 4180: fields may be quoted and then hold delimiters, doubled quotes and line
 * ends; a record ends with CRLF, LF or CR. Nothing is dropped and nothing is repaired: what is odd is marked. Works on the
 * bytes, where quotes, delimiters and line ends mean the same in every encoding that a contract may declare.
 */
final class RecordSplitter {
    private static final byte QUOTE = '"';

    private final byte[] bytes;
    private final byte delimiter;
    private final Charset charset;
    private final long fileOffset;

    private int position;
    private int line;

    private final StringBuilder pieces = new StringBuilder();
    private int usualCells = 8;
    private boolean quoteMisplaced;
    private boolean unclosed;

    /**
     * @param bytes whole records
     * @param firstByte where the text begins in them
     * @param fileOffset of {@code bytes[0]} in its file
     * @param firstLine the line on which the text begins
     */
    RecordSplitter(byte[] bytes, int firstByte, long fileOffset, int firstLine, char delimiter, Charset charset) {
        this.bytes = bytes;
        this.position = firstByte;
        this.fileOffset = fileOffset;
        this.line = firstLine;
        this.delimiter = (byte) delimiter;
        this.charset = charset;
    }

    /** All records that are left, in order, empty lines left out. */
    List<PhysicalRecord> rest() {
        List<PhysicalRecord> records = new ArrayList<>();
        while (hasNext()) {
            records.add(next());
        }
        return records;
    }

    /** Whether a record follows; empty lines are none. */
    boolean hasNext() {
        while (position < bytes.length && isLineEnd(bytes[position])) {
            takeLineEnd();
        }
        return position < bytes.length;
    }

    /** The next record; to be asked for only where there is one. */
    PhysicalRecord next() {
        int begin = position;
        int firstLine = line;
        quoteMisplaced = false;
        unclosed = false;
        List<Cell> cells = new ArrayList<>(usualCells);
        cells.add(nextCell());
        while (position < bytes.length && bytes[position] == delimiter) {
            position++;
            cells.add(nextCell());
        }
        usualCells = cells.size();
        int end = position;
        if (position < bytes.length) {
            takeLineEnd();
        }
        return new PhysicalRecord(bytes, begin, end, fileOffset + begin, firstLine, cells, quoteMisplaced, unclosed);
    }

    /** Up to the delimiter or line end after it. */
    private Cell nextCell() {
        if (position < bytes.length && bytes[position] == QUOTE) {
            return quotedCell();
        }
        int begin = position;
        skipToEnd();
        return begin == position ? Cell.Text.EMPTY : new Cell.Text(text(begin, position));
    }

    /** What stands unquoted, whose quotes are misplaced. */
    private void skipToEnd() {
        while (position < bytes.length) {
            byte found = bytes[position];
            if (found == delimiter || isLineEnd(found)) {
                return;
            }
            quoteMisplaced |= found == QUOTE;
            position++;
        }
    }

    private Cell quotedCell() {
        pieces.setLength(0);
        int begin = ++position;
        while (skipToQuote()) {
            if (position + 1 < bytes.length && bytes[position + 1] == QUOTE) {
                // a doubled quote stands for one
                pieces.append(text(begin, position + 1));
                position += 2;
                begin = position;
            } else {
                pieces.append(text(begin, position));
                int after = ++position;
                skipToEnd();
                quoteMisplaced |= position > after;
                return Cell.text(pieces.append(text(after, position)).toString());
            }
        }
        unclosed = true;
        return Cell.text(pieces.append(text(begin, position)).toString());
    }

    /** To the next quote, counting the lines on the way; false where there is none. */
    private boolean skipToQuote() {
        while (position < bytes.length) {
            byte found = bytes[position];
            if (found == QUOTE) {
                return true;
            }
            if (isLineEnd(found)) {
                takeLineEnd();
            } else {
                position++;
            }
        }
        return false;
    }

    private void takeLineEnd() {
        boolean two = bytes[position] == '\r' && position + 1 < bytes.length && bytes[position + 1] == '\n';
        position += two ? 2 : 1;
        line++;
    }

    private String text(int begin, int end) {
        return new String(bytes, begin, end - begin, charset);
    }

    private static boolean isLineEnd(byte found) {
        return found == '\n' || found == '\r';
    }
}
