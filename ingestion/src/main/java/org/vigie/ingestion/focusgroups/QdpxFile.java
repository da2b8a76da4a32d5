package org.vigie.ingestion.focusgroups;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vigie.ingestion.focusgroups.QdpxProject.Source;

/** A project's zip file: its XML, and the texts that stand beside it. */
final class QdpxFile {
    /** The earliest that a zip entry can tell: files of the same content have the same bytes. */
    private static final long NO_TIME = 315_532_800_000L;

    private QdpxFile() {}

    static byte[] of(QdpxProject project) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "project.qde", QdpxXml.of(project));
            for (Source source : project.sources()) {
                if (source.isTextBeside()) {
                    add(zip, "Sources/" + source.guid() + ".txt", source.text());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
