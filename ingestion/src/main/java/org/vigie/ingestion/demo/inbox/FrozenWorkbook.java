package org.vigie.ingestion.demo.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook whose bytes depend on its content only, with the values that its formulas had when it was saved. The library
 * that writes workbooks stamps them with the time of day and leaves formulas uncomputed.
 */
final class FrozenWorkbook {
    private static final LocalDateTime SAVED = LocalDateTime.of(2025, 6, 20, 9, 0);
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final Pattern FORMULA = Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"([^>]*)><f>([^<]*)</f></c>");

    private FrozenWorkbook() {}

    /** @param cached values of formulas, by part of the archive and cell */
    static byte[] of(byte[] workbook, Map<String, Map<String, String>> cached) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(workbook);
                ZipFile before =
                        ZipFile.builder().setSeekableByteChannel(channel).get();
                ZipOutputStream after = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(before.getEntries())) {
                ZipEntry frozen = new ZipEntry(entry.getName());
                frozen.setTimeLocal(SAVED);
                after.putNextEntry(frozen);
                String text = new String(before.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                after.write(computed(dated(text), cached.getOrDefault(entry.getName(), Map.of()))
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String dated(String text) {
        return CREATED.matcher(text).replaceAll(found -> found.group(1) + SAVED + ":00Z");
    }

    private static String computed(String text, Map<String, String> values) {
        if (values.isEmpty()) {
            return text;
        }
        return FORMULA.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("<c r=\"%s\"%s><f>%s</f><v>%s</v></c>"
                        .formatted(
                                found.group(1),
                                found.group(2),
                                found.group(3),
                                values.getOrDefault(found.group(1), ""))));
    }
}
