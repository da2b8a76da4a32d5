package org.vigie.lakehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.VigieException;

/** Files that must survive a power cut: written aside, synced, then moved into place in one step. */
public final class Storage {
    private Storage() {}

    /** Something that may fail on the disk. */
    @FunctionalInterface
    public interface Action<T> {
        T run() throws IOException;
    }

    /** Runs it; a failure is told to the operator with the path that failed. */
    public static <T> T doing(Path path, Action<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw failed(path, e);
        } catch (UncheckedIOException e) {
            throw failed(path, Objects.requireNonNull(e.getCause()));
        }
    }

    private static VigieException failed(Path path, IOException cause) {
        return new EnvironmentException(
                        ErrorCode.STORAGE_FAILED,
                        Label.of(
                                "L'accès à «\u00a0%s\u00a0» a échoué (%s).",
                                "Access to '%s' failed (%s).", path, cause.toString()),
                        new Label(
                                "Vérifiez l'espace libre et les droits, puis relancez\u00a0: ce qui était publié reste servi.",
                                "Check free space and permissions, then run again: what was published is still served."))
                .causedBy(cause);
    }

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    public static String sha256(Path file) {
        return doing(file, () -> {
            MessageDigest digest = digest();
            try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        });
    }

    /** The bytes of all files in a folder and below it. */
    static long size(Path folder) {
        return doing(folder, () -> {
            long bytes = 0;
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    bytes += Files.size(path);
                }
            }
            return bytes;
        });
    }

    /** Replaces a small text file in one step; readers see the old text or the new, never a part. */
    public static void replace(Path file, String text) {
        Path aside = file.resolveSibling("." + file.getFileName() + ".tmp");
        doing(file, () -> {
            Files.writeString(aside, text, StandardCharsets.UTF_8);
            sync(aside);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(file.resolveSibling("."));
            return file;
        });
    }

    /** Forces a file or folder to the disk. */
    static void sync(Path path) throws IOException {
        StandardOpenOption mode = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    /** Removes a folder and all below it. */
    public static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        doing(folder, () -> {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
            return folder;
        });
    }

    /** Removes a file of data and the checksum that Hadoop wrote beside it. */
    static void removeData(Path file) {
        Path checksum = file.resolveSibling("." + file.getFileName() + ".crc");
        doing(file, () -> Files.deleteIfExists(file) | Files.deleteIfExists(checksum));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
