package org.vigie.transforms.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.SliceContent;
import org.vigie.lakehouse.Version;

/**
 * What each slice of each large table was last made from and came to, a line each in {@code warehouse/made-slices.tsv}. It
 * counts only while the table is at the version that the lines name. Safe for several threads.
 */
final class MadeSlices {
    private static final int CELLS = 6;

    /**
     * The slices of one table at a version.
     *
     * @param from by slice, the fingerprint of its inputs
     * @param contents by slice; of what was set aside from slice n at {@code -1 - n}
     */
    record Made(Version version, Map<Integer, String> from, Map<Integer, SliceContent> contents) {
        Made {
            from = Map.copyOf(from);
            contents = Map.copyOf(contents);
        }

        static Made none() {
            return new Made(Version.NONE, Map.of(), Map.of());
        }
    }

    private final Workspace workspace;
    private final Map<TableName, Made> made = new TreeMap<>();

    /** What earlier runs made. */
    MadeSlices(Workspace workspace) {
        this.workspace = workspace;
        RunNote.MADE_SLICES.lines(workspace, CELLS).stream()
                .collect(Collectors.groupingBy(cells -> cells[0]))
                .forEach((table, lines) -> made.put(new TableName(table), made(lines)));
    }

    private static Made made(List<String[]> lines) {
        Map<Integer, String> from = new TreeMap<>();
        Map<Integer, SliceContent> contents = new TreeMap<>();
        for (String[] cells : lines) {
            int slice = Integer.parseInt(cells[2]);
            if (!cells[3].isEmpty()) {
                from.put(slice, cells[3]);
            }
            if (!cells[4].isEmpty()) {
                contents.put(slice, new SliceContent(cells[4], Long.parseLong(cells[5])));
            }
        }
        return new Made(Version.parse(lines.get(0)[1]), from, contents);
    }

    /** The slices of a table as it is at a version; none where they were made of another. */
    synchronized Made at(TableName table, Version version) {
        Made found = made.getOrDefault(table, Made.none());
        return found.version().equals(version) ? found : Made.none();
    }

    synchronized void put(TableName table, Made now) {
        made.put(table, now);
    }

    synchronized void save() {
        RunNote.MADE_SLICES.replace(
                workspace,
                made.entrySet().stream()
                        .map(entry -> lines(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining()));
    }

    private static String lines(TableName table, Made made) {
        Map<Integer, String> slices = new TreeMap<>(made.from());
        made.contents().keySet().forEach(slice -> slices.putIfAbsent(slice, ""));
        return slices.entrySet().stream()
                .map(slice -> {
                    SliceContent content = made.contents().getOrDefault(slice.getKey(), new SliceContent("", 0));
                    return String.join(
                                    "\t",
                                    table.value(),
                                    made.version().toString(),
                                    Integer.toString(slice.getKey()),
                                    slice.getValue(),
                                    content.content(),
                                    Long.toString(content.rows()))
                            + "\n";
                })
                .collect(Collectors.joining());
    }
}
