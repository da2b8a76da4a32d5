package org.vigie.lakehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Manifest.PublishedFile;
import org.vigie.contract.workspace.Manifest.TableVersion;
import org.vigie.contract.workspace.Workspace;

/**
 * Makes a publication: everything is written in a folder aside and synced, the folder is moved into place, and last
 * {@code CURRENT} is replaced. A failure at any step leaves the previous publication as it was.
 */
public final class Publisher {
    private final Lakehouse lakehouse;
    private final TableCatalog catalog;

    public Publisher(Lakehouse lakehouse, TableCatalog catalog) {
        this.lakehouse = lakehouse;
        this.catalog = catalog;
    }

    /** Publishes the tables at the versions given; returns the id that readers now get. */
    public String publish(Draft draft, List<TableVersion> tables) {
        Workspace workspace = lakehouse.workspace();
        PublicationFolder folder = new PublicationFolder(workspace);
        Path aside = workspace.published().resolve(".tmp-" + UUID.randomUUID());
        removeLeftovers(workspace);
        try {
            Storage.doing(aside, () -> Files.createDirectories(aside));
            copyTables(aside.resolve(Manifest.DATABASE_FILE_NAME), tables);
            List<PublishedFile> files = new ArrayList<>(List.of(fileOf(aside, Manifest.DATABASE_FILE_NAME)));
            files.addAll(writeReports(aside, draft));
            byte[] manifest = Manifests.write(draft.manifest(folder.nextSequence(), folder.current(), tables, files));
            String id = "p-%04d-%s"
                    .formatted(folder.nextSequence(), Storage.sha256(manifest).substring(0, 12));
            Storage.doing(aside, () -> moveIntoPlace(aside, manifest, workspace.publication(id)));
            folder.makeCurrent(id);
            return id;
        } finally {
            Storage.remove(aside);
        }
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

    private void copyTables(Path database, List<TableVersion> tables) {
        try (EmbeddedCopy copy = new EmbeddedCopy(database)) {
            for (TableVersion table : tables) {
                TableName name = new TableName(table.table());
                copy.add(
                        catalog.table(name),
                        lakehouse.read(name, table.version()).inputFiles(),
                        table.rows());
            }
        }
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
