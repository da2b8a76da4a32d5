package org.vigie.ingestion.reading.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.vigie.ingestion.reading.Rejection;

/**
 * Walks a zip file before anything is parsed. Sizes are counted while inflating, never taken from what the file says of
 * itself.
 */
public final class ZipGuard {
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 256L << 20;
    /** An honest sheet of repeated cells comes near 100; bombs begin in the thousands. */
    private static final long MOST_RATIO = 250;

    private static final long RATIO_COUNTS_FROM = 16L << 20;
    private static final int LOOKED_AT = 8_192;

    private ZipGuard() {}

    /** Whether a part must not be read, by its content. */
    public interface Unfit {
        boolean is(InputStream content) throws IOException;
    }

    /** Why the bytes must not be opened; none where they may. */
    public static Optional<Rejection> refusal(byte[] bytes) {
        return refusal(bytes, content -> false);
    }

    /** The same, of a format that knows parts which must not be read. */
    public static Optional<Rejection> refusal(byte[] bytes, Unfit unfit) {
        if (bytes.length == 0) {
            return Optional.of(ZipRejections.empty());
        }
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(bytes);
                ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            return walk(zip, bytes.length, unfit);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(ZipRejections.brokenZip());
        }
    }

    private static Optional<Rejection> walk(ZipFile zip, long compressed, Unfit unfit) throws IOException {
        Set<String> names = new HashSet<>();
        long inflated = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.isUnixSymlink()) {
                return Optional.of(ZipRejections.path(entry.getName()));
            }
            Optional<Rejection> name = refusedName(entry.getName(), names);
            if (name.isPresent()) {
                return name;
            }
            try (InputStream content = zip.getInputStream(entry)) {
                byte[] beginning = content.readNBytes(LOOKED_AT);
                if (declaresEntities(beginning)) {
                    return Optional.of(ZipRejections.doctype(entry.getName()));
                }
                inflated = inflated(content, inflated + beginning.length, compressed);
            }
            if (isTooMuch(inflated, compressed)) {
                return Optional.of(ZipRejections.bomb(inflated, compressed));
            }
        }
        return names.isEmpty() || isUnfit(zip, unfit) ? Optional.of(ZipRejections.brokenZip()) : Optional.empty();
    }

    /** Looks into every part: a sheet may have any name. */
    private static boolean isUnfit(ZipFile zip, Unfit unfit) throws IOException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            try (InputStream content = zip.getInputStream(entry)) {
                if (unfit.is(content)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The bytes inflated up to the end of the content, or up to where they are too many. */
    private static long inflated(InputStream content, long before, long compressed) throws IOException {
        long inflated = before;
        byte[] buffer = new byte[LOOKED_AT];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            inflated += read;
            if (isTooMuch(inflated, compressed)) {
                return inflated;
            }
        }
        return inflated;
    }

    private static boolean isTooMuch(long inflated, long compressed) {
        return inflated > MOST_BYTES || (inflated > RATIO_COUNTS_FROM && inflated / compressed > MOST_RATIO);
    }

    private static Optional<Rejection> refusedName(String name, Set<String> names) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.contains("..") || name.startsWith("/") || name.contains("\\") || name.contains(":")) {
            return Optional.of(ZipRejections.path(name));
        }
        if (!names.add(lower)) {
            return Optional.of(ZipRejections.twice(name));
        }
        if (names.size() > MOST_ENTRIES) {
            return Optional.of(ZipRejections.tooManyEntries(MOST_ENTRIES));
        }
        boolean macros = lower.endsWith("vbaproject.bin") || lower.contains("macrosheets/");
        return macros ? Optional.of(ZipRejections.macros()) : Optional.empty();
    }

    /** Also where the text is UTF-16, whose every other byte is zero. */
    private static boolean declaresEntities(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int index = 0; index < bytes.length; index++) {
            if (bytes[index] != 0) {
                text.append((char) (bytes[index] & 0xFF));
            }
        }
        return text.indexOf("<!DOCTYPE") >= 0 || text.indexOf("<!ENTITY") >= 0;
    }
}
