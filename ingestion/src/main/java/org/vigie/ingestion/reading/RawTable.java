package org.vigie.ingestion.reading;

import java.util.List;
import java.util.Optional;

/**
 * Records of one kind as a format reader found them, under the header that the file gives them.
 *
 * @param part name of the sheet, list or element; empty where the file holds nothing else
 * @param sparse the header names only what some record uses, so that an optional column may be absent
 * @param fault present where the table cannot be trusted
 */
public record RawTable(
        String part, List<String> header, List<RawRecord> records, boolean sparse, Optional<Fault> fault) {
    /** Why a table cannot be trusted, and the index of the record at fault, none where the header or the file is. */
    public record Fault(Rejection rejection, Optional<Integer> recordIndex) {}

    public RawTable {
        header = List.copyOf(header);
        records = List.copyOf(records);
    }

    /** A sound table whose header names every column. */
    public RawTable(String part, List<String> header, List<RawRecord> records) {
        this(part, header, records, false, Optional.empty());
    }

    /** A sound table whose header names what its records use. */
    public static RawTable sparse(String part, List<String> header, List<RawRecord> records) {
        return new RawTable(part, header, records, true, Optional.empty());
    }
}
