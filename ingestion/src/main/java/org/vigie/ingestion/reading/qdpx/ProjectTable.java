package org.vigie.ingestion.reading.qdpx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.ingestion.reading.Cell;
import org.vigie.ingestion.reading.DelimitedLine;
import org.vigie.ingestion.reading.RawRecord;
import org.vigie.ingestion.reading.RawTable;
import org.vigie.ingestion.reading.Rejection;

/** Records of one kind as they are found in a project. */
final class ProjectTable {
    private final String part;
    private final List<String> header;
    private final Budget budget;
    private final List<RawRecord> records = new ArrayList<>();

    ProjectTable(String part, Budget budget, String... header) {
        this.part = part;
        this.budget = budget;
        this.header = List.of(header);
    }

    void add(int line, String... cells) {
        add(line, Optional.empty(), cells);
    }

    /** @param fault why the record cannot be taken, where it cannot */
    void add(int line, Optional<Rejection> fault, String... cells) {
        budget.spend(cells);
        records.add(new RawRecord(
                line,
                RawRecord.NO_OFFSET,
                DelimitedLine.of(List.of(cells), "\t"),
                Stream.of(cells).map(Cell::text).toList(),
                fault));
    }

    RawTable table() {
        return new RawTable(part, header, records);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** What all tables of one project may hold together: excerpts overlap, so that a small file could say much. */
    static final class Budget {
        private static final int MOST_RECORDS = 1_000_000;
        private static final long MOST_CHARACTERS = 32L << 20;

        private int records;
        private long characters;

        private void spend(String... cells) {
            records++;
            characters += Stream.of(cells).mapToLong(String::length).sum();
            if (records > MOST_RECORDS) {
                throw new UnfitProject(QdpxRejections.tooLarge("records", "enregistrements", MOST_RECORDS));
            }
            if (characters > MOST_CHARACTERS) {
                throw new UnfitProject(QdpxRejections.tooLarge(
                        "characters in its excerpts", "caractères dans ses extraits", MOST_CHARACTERS));
            }
        }
    }
}
