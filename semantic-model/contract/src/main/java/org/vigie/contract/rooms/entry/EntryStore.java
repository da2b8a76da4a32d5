package org.vigie.contract.rooms.entry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;

/**
 * The append-only store of what is entered: one file per record, in the folder that the feed of its contract names, so that
 * the next refresh lands each one as a delivery of its own, beside all others. A file appears whole or not at all and is
 * never written again: its sha256 stays, and with it the moment at which the record became known. Any number of writers
 * may add at once; nobody waits, not for a refresh either.
 */
public final class EntryStore {
    private static final String SUFFIX = ".csv";

    private final Map<EntryKind, Path> folders;
    private final Map<Path, Optional<StoredEntry>> read = new ConcurrentHashMap<>();

    private EntryStore(Map<EntryKind, Path> folders) {
        this.folders = folders;
    }

    /** @param feeds one for each kind, as {@code vigie.yaml} is checked to have where it allows entries */
    public static EntryStore of(Workspace workspace, List<Feed> feeds) {
        Map<EntryKind, Path> folders = new EnumMap<>(EntryKind.class);
        for (Feed feed : feeds) {
            EntryKind.ofContract(feed.contractId())
                    .ifPresent(kind -> folders.put(
                            kind,
                            Objects.requireNonNull(
                                    workspace.root().resolve(feed.path()).getParent())));
        }
        return new EntryStore(folders);
    }

    /**
     * Adds entries in their order; all are on disk before the first can be seen.
     *
     * @throws EnvironmentException if one cannot be written; those before it stay
     */
    public void add(List<RoomEntry> entries) {
        Path at = folder(entries.get(0).kind());
        try {
            List<Path> written = new ArrayList<>();
            for (RoomEntry entry : entries) {
                at = folder(entry.kind());
                Files.createDirectories(at);
                Path hidden = Files.createTempFile(at, ".", ".part");
                written.add(hidden);
                writeDown(hidden, entry.text().getBytes(StandardCharsets.UTF_8));
            }
            for (int index = 0; index < entries.size(); index++) {
                at = folder(entries.get(index).kind());
                show(written.get(index), at.resolve(entries.get(index).id() + SUFFIX));
            }
        } catch (IOException e) {
            throw unwritable(at).causedBy(e);
        }
    }

    /** Entries of a kind, the latest id first. Files that were not written here are left to the refresh to judge. */
    public List<StoredEntry> all(EntryKind kind) {
        Path folder = folder(kind);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw unwritable(folder).causedBy(e);
        }
        return files.stream()
                .flatMap(file -> read.computeIfAbsent(file, path -> read(kind, path)).stream())
                .sorted(Comparator.comparing(
                                (StoredEntry stored) -> stored.entry().id())
                        .reversed())
                .toList();
    }

    private Path folder(EntryKind kind) {
        return Optional.ofNullable(folders.get(kind))
                .orElseThrow(() -> new IllegalStateException("No feed of " + kind.contractId()));
    }

    private static void writeDown(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Gives the file its name. A link, unlike a move, never takes the place of a file that is there. */
    private static void show(Path hidden, Path name) throws IOException {
        Files.createLink(name, hidden);
        Files.delete(hidden);
        try (FileChannel folder = FileChannel.open(Objects.requireNonNull(name.getParent()), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static Optional<StoredEntry> read(EntryKind kind, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String name = String.valueOf(file.getFileName());
            String id = name.substring(0, name.length() - SUFFIX.length());
            return RoomEntry.read(kind, id, new String(bytes, StandardCharsets.UTF_8))
                    .map(entry -> new StoredEntry(entry, sha256(bytes)));
        } catch (IOException e) {
            throw unwritable(file).causedBy(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    private static EnvironmentException unwritable(Path at) {
        return new EnvironmentException(
                ErrorCode.STORAGE_FAILED,
                Label.of(
                        "La saisie n’a pas pu être écrite ou lue dans «\u00a0%s\u00a0».",
                        "What is entered could not be written to or read from '%s'.", at),
                new Label(
                        "Vérifiez l’espace libre et les droits de ce dossier, puis recommencez.",
                        "Check the free space and the permissions of that folder, then try again."));
    }
}
