package org.vigie.ingestion.reading;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits delimited text into records by RFC 4180: fields may be quoted and then hold delimiters, doubled quotes and line
 * ends; a record ends with CRLF, LF or CR. Nothing is dropped and nothing is repaired: what is odd is marked.
 */
final class RecordSplitter {
    private static final char QUOTE = '"';

    private final String text;
    private final char delimiter;
    private final Charset charset;

    private int position;
    private int line = 1;
    private long byteOffset;

    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private boolean quoteMisplaced;
    private boolean unclosed;
    private boolean cellWasQuoted;

    /** @param firstByte where the text begins in its file */
    RecordSplitter(String text, char delimiter, Charset charset, long firstByte) {
        this.text = text;
        this.delimiter = delimiter;
        this.charset = charset;
        this.byteOffset = firstByte;
    }

    /** The first records in order, at most so many, empty lines left out. */
    List<PhysicalRecord> split(int atMost) {
        List<PhysicalRecord> records = new ArrayList<>();
        while (position < text.length() && records.size() < atMost) {
            PhysicalRecord next = next();
            if (!next.isEmpty()) {
                records.add(next);
            }
        }
        return records;
    }

    private PhysicalRecord next() {
        int begin = position;
        int firstLine = line;
        cells = new ArrayList<>();
        quoteMisplaced = false;
        unclosed = false;
        boolean more = true;
        while (more) {
            more = readCell();
        }
        String raw = text.substring(begin, position);
        boolean terminated = position < text.length();
        String end = lineEnd();
        PhysicalRecord found =
                new PhysicalRecord(firstLine, byteOffset, raw, cells, quoteMisplaced, unclosed, terminated);
        line += newLines(raw) + (end.isEmpty() ? 0 : 1);
        byteOffset += (raw + end).getBytes(charset).length;
        position += end.length();
        return found;
    }

    /** Reads one cell and the delimiter after it; whether another cell follows. */
    private boolean readCell() {
        cell.setLength(0);
        if (position < text.length() && text.charAt(position) == QUOTE) {
            readQuoted();
        }
        while (position < text.length() && !isEnd(text.charAt(position))) {
            char found = text.charAt(position++);
            quoteMisplaced |= found == QUOTE || cellWasQuoted;
            cell.append(found);
        }
        cellWasQuoted = false;
        cells.add(cell.toString());
        if (position < text.length() && text.charAt(position) == delimiter) {
            position++;
            return true;
        }
        return false;
    }

    private void readQuoted() {
        cellWasQuoted = true;
        position++;
        while (position < text.length()) {
            char found = text.charAt(position++);
            if (found != QUOTE) {
                cell.append(found);
            } else if (position < text.length() && text.charAt(position) == QUOTE) {
                cell.append(QUOTE);
                position++;
            } else {
                return;
            }
        }
        unclosed = true;
    }

    private boolean isEnd(char found) {
        return found == delimiter || found == '\n' || found == '\r';
    }

    private String lineEnd() {
        if (position >= text.length()) {
            return "";
        }
        return text.startsWith("\r\n", position) ? "\r\n" : text.substring(position, position + 1);
    }

    private static int newLines(String raw) {
        int count = 0;
        for (int index = 0; index < raw.length(); index++) {
            char found = raw.charAt(index);
            if (found == '\n' || (found == '\r' && !raw.startsWith("\r\n", index))) {
                count++;
            }
        }
        return count;
    }
}
