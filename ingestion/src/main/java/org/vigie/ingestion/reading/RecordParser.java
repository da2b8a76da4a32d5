package org.vigie.ingestion.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.ColumnType;
import org.vigie.ingestion.contract.OnPersonalData;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.ingestion.privacy.PersonalData;
import org.vigie.ingestion.reading.CellParser.Parsed;

/**
 * Parses records under one header, one after another; holds the values of the last one. Columns are taken by name, in
 * whatever order they come. For use by one thread.
 */
final class RecordParser {
    /** After each part of a key: the one character that no value holds. */
    private static final char KEY_PARTS = '\u0000';

    /** In messages, in place of what names a person. */
    private static final String HIDDEN = "•••";

    private static final int MOST_REMEMBERED = 4_096;
    private static final int LONGEST_REMEMBERED = 64;

    // of FNV-1a
    private static final long HASH_BEGIN = 0xcbf29ce484222325L;
    private static final long HASH_PRIME = 0x100000001b3L;

    private final int width;
    private final CellParser cells;
    private final List<Column> columns;
    private final List<Integer> key;
    private final List<Integer> guarded;
    private final @Nullable Object[] values;

    /** Where a field stands, and the cells that came before, where understanding one takes long. */
    private record Column(SourceField field, int position, boolean remembered, Map<String, Parsed> before) {
        static final int ABSENT = -1;
    }

    RecordParser(SourceContract contract, List<String> header) {
        this.width = header.size();
        this.cells = new CellParser(contract.nullValues());
        this.columns = columns(contract, header);
        this.key = contract.places(SourceField::key);
        this.guarded = contract.places(
                field -> field.privacy().freeText() && field.privacy().onPersonalData() == OnPersonalData.QUARANTINE);
        this.values = new Object[columns.size()];
    }

    /** Messages name columns as the file does. */
    private static List<Column> columns(SourceContract contract, List<String> header) {
        List<Optional<Integer>> positions = HeaderMatch.of(contract, header).positions();
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < positions.size(); index++) {
            SourceField field = contract.fields().get(index);
            int position = positions.get(index).orElse(Column.ABSENT);
            SourceField named = position == Column.ABSENT ? field : field.knownAs(header.get(position));
            columns.add(new Column(named, position, takesLong(named), new HashMap<>()));
        }
        return columns;
    }

    private static boolean takesLong(SourceField field) {
        return field.rules().pattern().isPresent()
                || field.rules().period().isPresent()
                || field.type() == ColumnType.Plain.DATE
                || field.type() == ColumnType.Plain.TIMESTAMP;
    }

    /** Reads the values of a record; why it cannot be taken, if so. */
    Optional<Rejection> parse(Optional<Rejection> fault, List<Cell> found) {
        if (fault.isPresent()) {
            return fault;
        }
        if (found.size() != width) {
            return Optional.of(Rejections.fieldCount(found.size(), width));
        }
        for (int index = 0; index < values.length; index++) {
            Column column = columns.get(index);
            Parsed parsed =
                    column.position() == Column.ABSENT ? Parsed.NONE : parse(column, found.get(column.position()));
            if (parsed.rejection().isPresent()) {
                return parsed.rejection();
            }
            values[index] = parsed.value().orElse(null);
        }
        return personalData();
    }

    /** The record is set aside where its contract wants no personal data in a field that seems to hold some. */
    private Optional<Rejection> personalData() {
        for (int index : guarded) {
            Set<PersonalData> kinds = PersonalData.in(text(index));
            if (!kinds.isEmpty()) {
                return Optional.of(
                        Rejections.personalData(columns.get(index).field().name(), kinds));
            }
        }
        return Optional.empty();
    }

    /** Days, periods and codes come again and again: each is understood once. */
    private Parsed parse(Column column, Cell cell) {
        if (!column.remembered() || !(cell instanceof Cell.Text)) {
            return cells.parse(column.field(), cell);
        }
        Parsed before = column.before().get(cell.shown());
        if (before != null) {
            return before;
        }
        Parsed parsed = cells.parse(column.field(), cell);
        if (column.before().size() < MOST_REMEMBERED && cell.shown().length() <= LONGEST_REMEMBERED) {
            column.before().put(cell.shown(), parsed);
        }
        return parsed;
    }

    /** Of the record parsed last, in the order of the contract. */
    List<Optional<Object>> values() {
        return Arrays.stream(values).map(value -> Optional.ofNullable(value)).toList();
    }

    /** The same, null where there is no value. */
    @Nullable
    Object value(int index) {
        return values[index];
    }

    boolean isKeyed() {
        return !key.isEmpty();
    }

    /** What identifies the record parsed last. */
    String key() {
        StringBuilder joined = new StringBuilder();
        for (int index : key) {
            joined.append(text(index)).append(KEY_PARTS);
        }
        return joined.toString();
    }

    /** The same as people should see it. */
    String shownKey() {
        return key.stream()
                .map(index -> columns.get(index)
                                .field()
                                .privacy()
                                .pseudonymisedWithin()
                                .isPresent()
                        ? HIDDEN
                        : text(index))
                .collect(Collectors.joining(" | "));
    }

    /** The same for equal keys; others may share it, seldom. */
    long keyHash() {
        long hash = HASH_BEGIN;
        for (int index : key) {
            hash = values[index] instanceof LocalDate day
                    ? (hash ^ day.toEpochDay()) * HASH_PRIME
                    : hashed(hash, text(index));
            hash = (hash ^ (hash >>> 32)) * HASH_PRIME;
        }
        return hash ^ (hash >>> 29);
    }

    private static long hashed(long begun, String part) {
        long hash = begun;
        for (int at = 0; at < part.length(); at++) {
            hash = (hash ^ part.charAt(at)) * HASH_PRIME;
        }
        return hash;
    }

    private String text(int index) {
        Object value = values[index];
        return value == null ? "" : value.toString();
    }
}
