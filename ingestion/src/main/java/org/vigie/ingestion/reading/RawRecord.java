package org.vigie.ingestion.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A record as it stands in its file, before anybody knows what it means.
 *
 * @param line or row on which it begins, from 1
 * @param byteOffset at which it begins; -1 where the format has no such place
 * @param raw its text, for the people who mend it
 * @param cells one per column of its table's header
 * @param fault present where the record can be told apart but not read
 */
public record RawRecord(int line, long byteOffset, String raw, List<Cell> cells, Optional<Rejection> fault) {
    /** Where a format has no byte offsets. */
    public static final long NO_OFFSET = -1;

    public RawRecord {
        cells = List.copyOf(cells);
    }

    /** A record of a format without lines of text: as the columns of a table, so that it can go back under its header. */
    public static RawRecord ofCells(int line, long byteOffset, List<Cell> cells, Optional<Rejection> fault) {
        String raw = cells.stream()
                .map(cell -> cell.shown().replaceAll("[\\t\\r\\n]", " "))
                .collect(Collectors.joining("\t"));
        return new RawRecord(line, byteOffset, raw, cells, fault);
    }
}
