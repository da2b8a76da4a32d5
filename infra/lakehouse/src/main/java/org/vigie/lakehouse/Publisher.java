package org.vigie.lakehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.RefusedException;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Manifest.PublishedFile;
import org.vigie.contract.workspace.Manifest.TableVersion;
import org.vigie.contract.workspace.Workspace;

/**
 * Makes a publication: everything is written in a folder aside and synced, the folder is moved into place, and last
 * {@code CURRENT} is replaced. A failure at any step leaves the previous publication as it was. The embedded engine's file
 * is that of the newest publication with what changed since replaced, or made from nothing: what it holds is the same.
 */
public final class Publisher {
    /** Of a table that no feed of the workspace makes. */
    private static final Written NEVER_MADE = new Written(Version.NONE, 0, false, "");

    private final Lakehouse lakehouse;
    private final TableCatalog catalog;
    private final boolean anew;

    public Publisher(Lakehouse lakehouse, TableCatalog catalog) {
        this(lakehouse, catalog, false);
    }

    /** @param anew whether nothing of an earlier publication is used */
    public Publisher(Lakehouse lakehouse, TableCatalog catalog, boolean anew) {
        this.lakehouse = lakehouse;
        this.catalog = catalog;
        this.anew = anew;
    }

    /** Publishes the tables at the versions given; returns the id that readers now get. */
    public String publish(Draft draft, Map<TableName, Written> tables) {
        refuseRestricted(tables.keySet());
        Workspace workspace = lakehouse.workspace();
        PublicationFolder folder = new PublicationFolder(workspace);
        Path aside = workspace.published().resolve(".tmp-" + UUID.randomUUID());
        removeLeftovers(workspace);
        try {
            Storage.doing(aside, () -> Files.createDirectories(aside));
            copyTables(folder, aside.resolve(Manifest.DATABASE_FILE_NAME), tables);
            List<PublishedFile> files = new ArrayList<>(List.of(fileOf(aside, Manifest.DATABASE_FILE_NAME)));
            files.addAll(writeReports(aside, draft));
            byte[] manifest =
                    Manifests.write(draft.manifest(folder.nextSequence(), folder.current(), pinned(tables), files));
            String id = "p-%04d-%s"
                    .formatted(folder.nextSequence(), Storage.sha256(manifest).substring(0, 12));
            Storage.doing(aside, () -> moveIntoPlace(aside, manifest, workspace.publication(id)));
            folder.makeCurrent(id);
            return id;
        } finally {
            Storage.remove(aside);
        }
    }

    /** Whoever asks: what single persons answered is in no publication. */
    private void refuseRestricted(Collection<TableName> tables) {
        tables.stream().filter(catalog::isRestricted).findFirst().ifPresent(table -> {
            throw new RefusedException(
                    ErrorCode.DISCLOSURE_REFUSED,
                    Label.of(
                            "La table « %s » est restreinte : elle contient ce que des personnes ont répondu.",
                            "Table '%s' is restricted: it holds what single persons answered.", table),
                    new Label(
                            "Retirez-la de la publication ; publiez-en les résultats par groupe.",
                            "Leave it out of the publication; publish its results by group."));
        });
    }

    private static List<PublishedFile> writeReports(Path aside, Draft draft) {
        return draft.reports().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(report -> {
                    Path file = aside.resolve(report.getKey());
                    Storage.doing(file, () -> {
                        Files.writeString(file, report.getValue(), StandardCharsets.UTF_8);
                        Storage.sync(file);
                        return file;
                    });
                    return fileOf(aside, report.getKey());
                })
                .toList();
    }

    private static Path moveIntoPlace(Path aside, byte[] manifest, Path place) throws IOException {
        Files.write(aside.resolve(Manifest.FILE_NAME), manifest);
        Storage.sync(aside.resolve(Manifest.DATABASE_FILE_NAME));
        Storage.sync(aside.resolve(Manifest.FILE_NAME));
        Storage.sync(aside);
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        Storage.sync(place.resolveSibling("."));
        return place;
    }

    /** Every table that readers may ask about is there; one that no feed of this workspace makes has no rows. */
    private void copyTables(PublicationFolder folder, Path database, Map<TableName, Written> tables) {
        Map<Table, Written> wanted = new LinkedHashMap<>();
        catalog.publishable().forEach(table -> wanted.put(table, NEVER_MADE));
        tables.forEach((table, written) -> wanted.put(catalog.table(table), written));
        if (anew || !broughtForward(folder, database) || fill(database, wanted)) {
            Storage.doing(database, () -> Files.deleteIfExists(database));
            fill(database, wanted);
        }
    }

    /** Copies the file of the newest publication, if it is still what was published. */
    private boolean broughtForward(PublicationFolder folder, Path database) {
        List<String> ids = folder.ids();
        if (ids.isEmpty()) {
            return false;
        }
        String newest = ids.get(ids.size() - 1);
        Path before = lakehouse.workspace().publication(newest).resolve(Manifest.DATABASE_FILE_NAME);
        if (!Files.isRegularFile(before)) {
            return false;
        }
        Storage.doing(database, () -> Files.copy(before, database));
        return folder.manifest(newest)
                .files()
                .contains(fileOf(database.resolveSibling("."), Manifest.DATABASE_FILE_NAME));
    }

    /** Brings a file, that may be empty, to these versions; returns whether it is better made from nothing. */
    private boolean fill(Path database, Map<Table, Written> wanted) {
        try (EmbeddedCopy copy = new EmbeddedCopy(database)) {
            Map<String, Version> held = copy.held(wanted.keySet());
            Map<String, FileChange> changes = new HashMap<>();
            wanted.forEach((table, written) -> Optional.ofNullable(
                            held.get(table.name().value()))
                    .flatMap(before -> change(table, before, written.version()))
                    .ifPresent(change -> changes.put(table.name().value(), change)));
            copy.retain(changes.keySet());
            wanted.forEach((table, written) -> Optional.ofNullable(
                            changes.get(table.name().value()))
                    .ifPresentOrElse(
                            change -> copy.bringForward(table, written.version(), change, written.rows()),
                            () -> copy.add(table, written.version(), files(table, written.version()), written.rows())));
            return !changes.isEmpty() && copy.isMostlyEmpty();
        }
    }

    private Optional<FileChange> change(Table table, Version from, Version to) {
        return from.equals(to) ? Optional.of(FileChange.none()) : lakehouse.change(table.name(), from, to);
    }

    private List<Path> files(Table table, Version version) {
        return version.equals(Version.NONE) ? List.of() : lakehouse.files(table.name(), version);
    }

    private List<TableVersion> pinned(Map<TableName, Written> tables) {
        Workspace workspace = lakehouse.workspace();
        return tables.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(table -> new TableVersion(
                        table.getKey().value(),
                        workspace
                                .root()
                                .relativize(workspace.table(table.getKey()))
                                .toString(),
                        table.getValue().version().number(),
                        table.getValue().version().commit(),
                        table.getValue().rows()))
                .toList();
    }

    private static PublishedFile fileOf(Path folder, String name) {
        Path file = folder.resolve(name);
        return new PublishedFile(name, Storage.doing(file, () -> Files.size(file)), Storage.sha256(file));
    }

    /** What a killed run left aside; we hold the writer's lock, so nobody is writing it. */
    private static void removeLeftovers(Workspace workspace) {
        if (!Files.isDirectory(workspace.published())) {
            return;
        }
        List<Path> leftovers = Storage.doing(workspace.published(), () -> {
            try (Stream<Path> entries = Files.list(workspace.published())) {
                return entries.filter(
                                entry -> String.valueOf(entry.getFileName()).startsWith(".tmp-"))
                        .toList();
            }
        });
        leftovers.forEach(Storage::remove);
    }
}
