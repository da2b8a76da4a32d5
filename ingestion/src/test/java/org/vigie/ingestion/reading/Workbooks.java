package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Makes workbooks of observations for tests, honest ones and others. */
final class Workbooks {
    static final List<String> HEADER = List.of(
            "indicateur",
            "organisation",
            "unité",
            "territoire",
            "période",
            "type_de_valeur",
            "date_de_publication",
            "valeur");

    private Workbooks() {}

    static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Vigie", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Feuille1");
            cells(sheet, 0, HEADER.toArray(String[]::new));
            content.accept(sheet);
        }
        return bytes.toByteArray();
    }

    static void cells(Worksheet sheet, int row, String... values) {
        for (int column = 0; column < values.length; column++) {
            sheet.value(row, column, values[column]);
        }
    }

    static void row(Worksheet sheet, int line, String indicator, @Nullable Object value) {
        cells(sheet, line, indicator, "MSS", "", "", "T1 2024-2025", "actual");
        sheet.value(line, 6, LocalDate.of(2024, 7, 10));
        sheet.style(line, 6).format("yyyy-MM-dd").set();
        if (value instanceof Number number) {
            sheet.value(line, 7, number);
        } else if (value != null) {
            sheet.value(line, 7, value.toString());
        }
    }

    static byte[] with(byte[] workbook, String entry, String content) throws IOException {
        Map<String, byte[]> entries = entries(workbook);
        entries.put(entry, content.getBytes(StandardCharsets.UTF_8));
        return zipped(entries);
    }

    static byte[] rewritten(byte[] workbook, String entry, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> entries = entries(workbook);
        String text = new String(entries.get(entry), StandardCharsets.UTF_8);
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        entries.put(entry, changed.getBytes(StandardCharsets.UTF_8));
        return zipped(entries);
    }

    static byte[] doctype(byte[] workbook, String declaration) throws IOException {
        return rewritten(
                workbook,
                "xl/worksheets/sheet1.xml",
                text -> text.replaceFirst(
                        "(<\\?xml[^>]*>)?", "<?xml version=\"1.0\"?>" + Matcher.quoteReplacement(declaration)));
    }

    static byte[] zip(Map<String, String> texts) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        texts.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipped(entries);
    }

    static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(zip);
                ZipFile file = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    static byte[] zipped(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
