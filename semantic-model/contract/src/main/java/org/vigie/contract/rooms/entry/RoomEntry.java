package org.vigie.contract.rooms.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One record as it is entered.
 *
 * @param id names its file: letters, digits and hyphens
 * @param values by column; a column without one is empty
 */
public record RoomEntry(EntryKind kind, String id, Map<String, String> values) {
    public RoomEntry {
        if (!id.matches("[A-Za-z0-9-]{1,80}")) {
            throw new IllegalArgumentException("Not the id of an entry: " + id);
        }
        Map<String, String> checked = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (!kind.columns().contains(column)) {
                throw new IllegalArgumentException("A " + kind + " has no column " + column);
            }
            checked.put(column, oneLine(value));
        });
        values = Map.copyOf(checked);
    }

    /** The value of a column; an empty one is none. */
    public Optional<String> value(String column) {
        return Optional.ofNullable(values.get(column)).filter(text -> !text.isEmpty());
    }

    /** The file of this one record: its header, then its line. */
    String text() {
        return String.join(",", kind.columns()) + "\n"
                + kind.columns().stream()
                        .map(column -> value(column).map(RoomEntry::quoted).orElse(""))
                        .collect(Collectors.joining(","))
                + "\n";
    }

    /** What {@link #text} wrote; none where somebody else wrote the file, in another way. */
    static Optional<RoomEntry> read(EntryKind kind, String id, String text) {
        String header = String.join(",", kind.columns()) + "\n";
        if (!text.startsWith(header) || !text.endsWith("\n")) {
            return Optional.empty();
        }
        List<String> cells = cells(text.substring(header.length(), text.length() - 1));
        if (cells.size() != kind.columns().size() || !id.matches("[A-Za-z0-9-]{1,80}")) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int index = 0; index < cells.size(); index++) {
            values.put(kind.columns().get(index), cells.get(index));
        }
        return Optional.of(new RoomEntry(kind, id, values));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char found = line.charAt(at);
            if (found == '"') {
                boolean doubled = quoted && at + 1 < line.length() && line.charAt(at + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (found == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(found);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    /** A record is one line whatever was typed; lone halves of characters, which no encoding writes, become a space too. */
    private static String oneLine(String value) {
        return value.codePoints()
                .map(point -> Character.isISOControl(point)
                                || Character.getType(point) == Character.SURROGATE
                                || point == 0x2028
                                || point == 0x2029
                        ? ' '
                        : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
