package org.vigie.ingestion.reading.qdpx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a project's file: its XML and the texts beside it. Nothing outside the file is ever opened. */
final class ProjectZip implements AutoCloseable {
    private static final String PROJECT = "project.qde";
    private static final String INTERNAL = "internal://";
    private static final Pattern PLAIN_NAME = Pattern.compile("[^/\\\\:]{1,255}");
    /** Of all sources together, each time one is read: several may name the same text. */
    private static final int MOST_TEXT = 64 << 20;

    private final ZipFile zip;

    /** By names in lower case: programs differ in how they write the folder. */
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    private long inflated;

    ProjectZip(byte[] bytes) throws IOException {
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        Collections.list(zip.getEntries())
                .forEach(entry -> entries.put(entry.getName().toLowerCase(Locale.ROOT), entry));
    }

    /** The project's XML; none where the file holds no project. */
    Optional<ZipArchiveEntry> project() {
        return Optional.ofNullable(entries.get(PROJECT));
    }

    InputStream open(ZipArchiveEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    /** The text at a source's path, or why there is none. */
    SourceText text(String path) throws IOException {
        String name = path.startsWith(INTERNAL) ? path.substring(INTERNAL.length()) : "/";
        if (!PLAIN_NAME.matcher(name).matches() || name.contains("..")) {
            return SourceText.without(QdpxRejections.textOutside());
        }
        ZipArchiveEntry entry = entries.get("sources/" + name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            return SourceText.without(QdpxRejections.textMissing());
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] bytes = stream.readNBytes(MOST_TEXT + 1);
            inflated += bytes.length;
            if (inflated > MOST_TEXT) {
                throw new UnfitProject(QdpxRejections.tooLarge(
                        "bytes in the texts of its sources", "octets dans les textes de ses sources", MOST_TEXT));
            }
            return decoded(bytes);
        }
    }

    private static SourceText decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return SourceText.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return SourceText.without(QdpxRejections.textEncoding());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
