package org.vigie.lakehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * A publication under way: everything is written in a folder aside and synced, the folder is moved into place, and last
 * {@code CURRENT} is replaced. A failure at any step, or closing it before, leaves the previous publication as it was. The
 * tables that are done are copied while others are still built.
 */
public final class Edition implements AutoCloseable {
    /** Of a table that no feed of the workspace makes. */
    private static final Written NEVER_MADE = new Written(Version.NONE, 0, false, "");

    private final Workspace workspace;
    private final TableCatalog catalog;
    private final PublicationFolder folder;
    private final Path aside;
    private Background<NextCopy> copying;

    /** @param anew whether nothing of an earlier publication is used */
    Edition(Lakehouse lakehouse, TableCatalog catalog, boolean anew) {
        this.workspace = lakehouse.workspace();
        this.catalog = catalog;
        this.folder = new PublicationFolder(workspace);
        this.aside = workspace.published().resolve(".tmp-" + UUID.randomUUID());
        removeLeftovers(workspace);
        Storage.doing(aside, () -> Files.createDirectories(aside));
        this.copying = Background.begin(() -> {
            NextCopy copy = new NextCopy(lakehouse, aside.resolve(Manifest.DATABASE_FILE_NAME));
            if (!anew) {
                copy.bringForward(folder);
            }
            return copy;
        });
    }

    /** Begins to copy tables that are to be published at these versions, whatever becomes of the others, and returns. */
    public void copy(Map<TableName, Written> tables) {
        refuseRestricted(tables.keySet());
        Map<Table, Written> declared = declared(tables);
        copying = copying.then(copy -> {
            copy.take(declared);
            return copy;
        });
    }

    /** Publishes the tables at the versions given, those copied before among them; returns the id that readers now get. */
    public String publish(Draft draft, Map<TableName, Written> tables) {
        refuseRestricted(tables.keySet());
        // every table that readers may ask about is there; one that no feed of this workspace makes has no rows
        Map<Table, Written> all = new LinkedHashMap<>();
        catalog.publishable().forEach(table -> all.put(table, NEVER_MADE));
        all.putAll(declared(tables));
        copying.result().complete(all);
        List<PublishedFile> files = new ArrayList<>(List.of(fileOf(aside.resolve(Manifest.DATABASE_FILE_NAME))));
        files.addAll(writeReports(draft));
        byte[] manifest =
                Manifests.write(draft.manifest(folder.nextSequence(), folder.current(), pinned(tables), files));
        String id = "p-%04d-%s"
                .formatted(folder.nextSequence(), Storage.sha256(manifest).substring(0, 12));
        Storage.doing(aside, () -> moveIntoPlace(manifest, workspace.publication(id)));
        folder.makeCurrent(id);
        return id;
    }

    private Map<Table, Written> declared(Map<TableName, Written> tables) {
        Map<Table, Written> declared = new LinkedHashMap<>();
        tables.forEach((table, written) -> declared.put(catalog.table(table), written));
        return declared;
    }

    /** Whoever asks: what single persons answered is in no publication. */
    private void refuseRestricted(Collection<TableName> tables) {
        tables.stream().filter(catalog::isRestricted).findFirst().ifPresent(table -> {
            throw new RefusedException(
                    ErrorCode.DISCLOSURE_REFUSED,
                    Label.of(
                            "La table «\u00a0%s\u00a0» est restreinte\u00a0: elle contient ce que des personnes ont répondu.",
                            "Table '%s' is restricted: it holds what single persons answered.", table),
                    new Label(
                            "Retirez-la de la publication\u202f; publiez-en les résultats par groupe.",
                            "Leave it out of the publication; publish its results by group."));
        });
    }

    private List<PublishedFile> writeReports(Draft draft) {
        return draft.reports().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(report -> {
                    Path file = aside.resolve(report.getKey());
                    Storage.doing(file, () -> {
                        Files.writeString(file, report.getValue(), StandardCharsets.UTF_8);
                        Storage.sync(file);
                        return file;
                    });
                    return fileOf(file);
                })
                .toList();
    }

    private Path moveIntoPlace(byte[] manifest, Path place) throws IOException {
        Files.write(aside.resolve(Manifest.FILE_NAME), manifest);
        Storage.sync(aside.resolve(Manifest.DATABASE_FILE_NAME));
        Storage.sync(aside.resolve(Manifest.FILE_NAME));
        Storage.sync(aside);
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        Storage.sync(place.resolveSibling("."));
        return place;
    }

    private List<TableVersion> pinned(Map<TableName, Written> tables) {
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

    static PublishedFile fileOf(Path file) {
        return new PublishedFile(
                String.valueOf(file.getFileName()), Storage.doing(file, () -> Files.size(file)), Storage.sha256(file));
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

    /** Ends what is under way; what was not published is gone. */
    @Override
    public void close() {
        copying.close();
        Storage.remove(aside);
    }
}
