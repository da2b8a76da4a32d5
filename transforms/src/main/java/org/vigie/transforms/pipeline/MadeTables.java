package org.vigie.transforms.pipeline;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Version;
import org.vigie.lakehouse.Written;

/**
 * What each table was last made from and came to, a line each in {@link RunNote#MADE_TABLES}. A line is saved only after
 * its table, and counts only while the table is at the version it names: a run that was killed in between has the table
 * made again. Safe for several threads.
 */
final class MadeTables {
    private static final int CELLS = 5;

    /**
     * One table.
     *
     * @param from the fingerprint of its inputs, its parameters and the program
     */
    record Made(String from, Written written) {}

    private final Workspace workspace;
    private final Map<TableName, Made> made = new TreeMap<>();

    /** What earlier runs made. */
    MadeTables(Workspace workspace) {
        this.workspace = workspace;
        RunNote.MADE_TABLES.lines(workspace, CELLS).forEach(cells -> made.put(new TableName(cells[0]), made(cells)));
    }

    private static Made made(String[] cells) {
        return new Made(cells[1], new Written(Version.parse(cells[2]), Long.parseLong(cells[3]), false, cells[4]));
    }

    synchronized Optional<Made> find(TableName table) {
        return Optional.ofNullable(made.get(table));
    }

    synchronized void put(TableName table, Made now) {
        made.put(table, now);
    }

    /** Forgets what is not among these: a table that comes back later is made anew. */
    synchronized void retain(Collection<TableName> tables) {
        made.keySet().retainAll(tables);
    }

    /** One fingerprint of what those of the tables that are known were made from. */
    synchronized String from(Collection<TableName> tables) {
        Fingerprint all = new Fingerprint();
        made.forEach((table, of) -> {
            if (tables.contains(table)) {
                all.with(table.value(), of.from());
            }
        });
        return all.sha256();
    }

    synchronized void save() {
        RunNote.MADE_TABLES.replace(
                workspace,
                made.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining()));
    }

    private static String line(TableName table, Made made) {
        Written written = made.written();
        return String.join(
                        "\t",
                        table.value(),
                        made.from(),
                        written.version().toString(),
                        Long.toString(written.rows()),
                        written.content())
                + "\n";
    }
}
