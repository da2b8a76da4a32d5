package org.vigie.lakehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vigie.contract.Table;
import org.vigie.contract.workspace.Manifest;

/**
 * The embedded engine's file of the publication to come: that of the newest publication with what changed since replaced,
 * or made from nothing; what it holds is the same.
 */
final class NextCopy {
    private final Lakehouse lakehouse;
    private final Path database;
    private boolean broughtForward;

    /** @param database the file to be made; it is not there yet */
    NextCopy(Lakehouse lakehouse, Path database) {
        this.lakehouse = lakehouse;
        this.database = database;
    }

    /** Begins with the file of the newest publication, if it is still what was published. */
    void bringForward(PublicationFolder folder) {
        List<String> ids = folder.ids();
        if (ids.isEmpty()) {
            return;
        }
        String newest = ids.get(ids.size() - 1);
        Path before = lakehouse.workspace().publication(newest).resolve(Manifest.DATABASE_FILE_NAME);
        if (!Files.isRegularFile(before)) {
            return;
        }
        Storage.doing(database, () -> Files.copy(before, database));
        broughtForward = folder.manifest(newest).files().contains(Edition.fileOf(database));
        if (!broughtForward) {
            remove();
        }
    }

    /** Brings these tables to these versions; the others stay as they are for now. */
    void take(Map<Table, Written> tables) {
        fill(tables, table -> true);
    }

    /** Brings these tables to these versions, and removes the others. */
    void complete(Map<Table, Written> tables) {
        boolean mostlyEmpty = fill(tables, table -> false);
        if (broughtForward && mostlyEmpty) {
            remove();
            fill(tables, table -> false);
        }
    }

    private void remove() {
        Storage.doing(database, () -> Files.deleteIfExists(database));
    }

    /** Returns whether the file is better made from nothing. */
    private boolean fill(Map<Table, Written> wanted, Predicate<String> others) {
        try (EmbeddedCopy copy = new EmbeddedCopy(database)) {
            Map<String, Version> held = copy.held(wanted.keySet());
            Map<String, FileChange> changes = new HashMap<>();
            wanted.forEach((table, written) -> Optional.ofNullable(
                            held.get(table.name().value()))
                    .flatMap(before -> change(table, before, written.version()))
                    .ifPresent(change -> changes.put(table.name().value(), change)));
            Set<String> names =
                    wanted.keySet().stream().map(table -> table.name().value()).collect(Collectors.toSet());
            copy.retain(name -> names.contains(name) ? changes.containsKey(name) : others.test(name));
            wanted.forEach((table, written) -> Optional.ofNullable(
                            changes.get(table.name().value()))
                    .ifPresentOrElse(
                            change -> copy.bringForward(table, written.version(), change, written.rows()),
                            () -> copy.add(table, written.version(), files(table, written.version()), written.rows())));
            return copy.isMostlyEmpty();
        }
    }

    private Optional<FileChange> change(Table table, Version from, Version to) {
        return from.equals(to) ? Optional.of(FileChange.none()) : lakehouse.change(table.name(), from, to);
    }

    private List<Path> files(Table table, Version version) {
        return version.equals(Version.NONE) ? List.of() : lakehouse.files(table.name(), version);
    }
}
