package org.vigie.ingestion.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Workbooks of the corpus. Another file is another line. */
final class HostileWorkbooks {
    private static final String OBSERVATIONS = "results.observations";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String HEADER = row(
            1,
            text("indicateur"),
            text("période"),
            text("type_de_valeur"),
            text("date_de_publication"),
            text("valeur"));

    private final List<HostileFile> files = new ArrayList<>();
    private final byte[] good;

    private HostileWorkbooks() throws IOException {
        this.good = Workbooks.workbook(sheet -> {
            for (int line = 1; line <= 40; line++) {
                Workbooks.row(sheet, line, "I" + line, 1);
            }
        });
    }

    static List<HostileFile> files() throws IOException {
        HostileWorkbooks workbooks = new HostileWorkbooks();
        workbooks.containers();
        workbooks.names();
        workbooks.bombs();
        workbooks.entities();
        workbooks.contents();
        workbooks.cells();
        workbooks.sizes();
        workbooks.cuts();
        return workbooks.files;
    }

    private void containers() {
        add("sound", "accepted", () -> good);
        add("empty", "delivery_empty", () -> new byte[0]);
        add("csv-called-xlsx", "format_broken", () -> "indicateur,valeur\n".getBytes(UTF_8));
        add("html-called-xlsx", "format_broken", () -> "<html><table></table></html>".getBytes(UTF_8));
        add("xml-spreadsheet-2003", "format_broken", () -> "<?xml version=\"1.0\"?><Workbook/>".getBytes(UTF_8));
        add("password-or-xls", "format_unknown", () -> ole(512));
        add("ole-and-nothing-more", "format_unknown", () -> ole(4));
        add("only-the-end-of-a-zip", "format_broken", () -> zip(Map.of()));
        add("a-zip-of-something-else", "format_broken", () -> zip(Map.of("a.txt", "x")));
        add(
                "an-open-document",
                "format_broken",
                () -> zip(Map.of("mimetype", "application/vnd.oasis", "content.xml", "<x/>")));
        add("noise", "format_broken", () -> noise(50_000));
        add("signature-and-noise", "format_broken", () -> concat(new byte[] {'P', 'K', 3, 4}, noise(50_000)));
        add("text-before", "accepted", () -> concat("x".repeat(500).getBytes(UTF_8), good));
        add("text-after", "accepted", () -> concat(good, "x".repeat(500).getBytes(UTF_8)));
        add("encrypted-parts", "format_broken", () -> flagged(1));
        add("unknown-compression", "format_broken", () -> patched(8, 10, 99));
        add("zip-in-a-zip", "format_broken", () -> zipOf(Map.of("workbook.xlsx", good)));
        add("broken-deflate", "format_broken", () -> patchedData());
        for (String part : List.of("xl/workbook.xml", SHEET, "[Content_Types].xml", "xl/_rels/workbook.xml.rels")) {
            add("without-" + part.replaceAll("[^a-z]", ""), "format_broken", () -> without(part));
            add("half-of-" + part.replaceAll("[^a-z]", ""), "format_broken", () -> half(part));
        }
    }

    private void names() {
        for (String path : List.of(
                "../x",
                "../../etc/cron.d/x",
                "xl/../../x",
                "/etc/passwd",
                "\\\\host\\share\\x",
                "..\\x",
                "xl\\..\\..\\x",
                "C:\\x",
                "C:/x",
                "file:///etc/passwd",
                "xl/..")) {
            add("path-" + files.size(), "format_unsafe", () -> Workbooks.with(good, path, "x"));
        }
        add("symbolic-link", "format_unsafe", () -> linked());
        add("same-name-in-other-letters", "format_unsafe", () -> Workbooks.with(good, "XL/Workbook.xml", "<x/>"));
        add("same-name-twice", "format_unsafe", () -> twice());
        add("name-with-nul", "accepted", () -> Workbooks.with(good, "xl/a\u0000b", "x"));
        add("long-name", "accepted", () -> Workbooks.with(good, "xl/" + "a".repeat(60_000), "x"));
        add("1100-parts", "format_unsafe", () -> parts(1_100));
        add("60000-parts", "format_unsafe", () -> parts(60_000));
    }

    private void bombs() {
        add("flat-bomb", "format_unsafe", () -> zeros(400));
        add(
                "bomb-in-a-sheet",
                "format_unsafe",
                () -> Workbooks.with(good, "xl/worksheets/sheet2.xml", " ".repeat(40 << 20)));
        add(
                "bomb-in-shared-strings",
                "format_unsafe",
                () -> Workbooks.with(good, "xl/media/x.bin", "a".repeat(60 << 20)));
        add("many-small-bombs", "format_unsafe", () -> smallBombs());
        add("bomb-in-a-bomb", "accepted", () -> nested());
        add("overlapping-parts", "format_unsafe", () -> overlapping());
        add("sizes-that-lie-low", "format_unsafe", () -> lying(zeros(400), 24, 10));
        add("compressed-size-that-lies", "format_broken", () -> lying(zeros(20), 20, 0x7FFFFFF0));
        add("offset-that-lies", "format_broken", () -> lying(good, 42, 0x7FFFFFF0));
    }

    private void entities() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        List<String> declarations = List.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:9/x\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE x PUBLIC \"a\" \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>",
                laughs,
                "<!DOCTYPE x>");
        for (String part : List.of(SHEET, "xl/workbook.xml", "[Content_Types].xml")) {
            for (int index = 0; index < declarations.size(); index++) {
                String declared = "<?xml version=\"1.0\"?>" + declarations.get(index) + "<x/>";
                add(
                        "doctype-%d-in-%s".formatted(index, part.replaceAll("[^a-zA-Z]", "")),
                        "format_unsafe",
                        () -> Workbooks.with(good, part, declared));
            }
        }
        add("doctype-in-utf-16", "format_unsafe", () -> raw(laughs.getBytes(UTF_16)));
        add(
                "doctype-behind-a-long-comment",
                "format_broken",
                () -> raw(("<?xml version=\"1.0\"?><!--" + " ".repeat(20_000) + "-->" + laughs + "<x>&c;</x>")
                        .getBytes(UTF_8)));
        add("deep-elements", "format_broken", () -> raw(("<worksheet>" + "<a>".repeat(200_000)).getBytes(UTF_8)));
    }

    private void contents() {
        add("macros", "format_unsafe", () -> Workbooks.with(good, "xl/vbaProject.bin", "x"));
        add("macros-elsewhere", "format_unsafe", () -> Workbooks.with(good, "other/VBAPROJECT.BIN", "x"));
        add("macro-sheet", "format_unsafe", () -> Workbooks.with(good, "xl/macrosheets/sheet1.xml", "<x/>"));
        add("embedded-object", "accepted", () -> Workbooks.with(good, "xl/embeddings/oleObject1.bin", "MZ"));
        add(
                "external-link",
                "accepted",
                () -> Workbooks.with(
                        good,
                        "xl/externalLinks/externalLink1.xml",
                        "<externalLink><externalBook r:id=\"file:///etc/passwd\"/></externalLink>"));
        add(
                "dde-link",
                "accepted",
                () -> Workbooks.with(
                        good,
                        "xl/externalLinks/externalLink1.xml",
                        "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/C calc\"/></externalLink>"));
        add(
                "connection",
                "accepted",
                () -> Workbooks.with(
                        good,
                        "xl/connections.xml",
                        "<connections><connection url=\"http://127.0.0.1:9/\"/></connections>"));
        add(
                "custom-xml",
                "accepted",
                () -> Workbooks.with(
                        good,
                        "customXml/item1.xml",
                        "<x xmlns:i=\"http://www.w3.org/2001/XInclude\"><i:include href=\"file:///etc/passwd\"/></x>"));
        add(
                "sheet-elsewhere",
                "format_broken",
                () -> Workbooks.rewritten(
                        good,
                        "xl/_rels/workbook.xml.rels",
                        text -> text.replace("worksheets/sheet1.xml", "file:///etc/passwd")));
        add(
                "sheet-on-the-network",
                "format_broken",
                () -> Workbooks.rewritten(
                        good,
                        "xl/_rels/workbook.xml.rels",
                        text -> text.replace("worksheets/sheet1.xml", "http://127.0.0.1:9/x.xml")));
        add(
                "no-shared-strings",
                "header_differs",
                () -> Workbooks.rewritten(good, "xl/sharedStrings.xml", text -> "<sst/>"));
        add(
                "hidden-sheet-only",
                "part_missing",
                () -> Workbooks.rewritten(
                        good, "xl/workbook.xml", text -> text.replace("<sheet ", "<sheet state=\"hidden\" ")));
    }

    private void cells() {
        cell("number", "accepted", value("1.5"));
        cell("number-as-text", "accepted", text("1.5"));
        cell("huge-exponent", "aside: number_too_large", value("1e999999999"));
        cell("huge-negative-exponent", "aside: number_too_precise", value("1e-999999999"));
        cell("900-digits", "aside: number_too_large", value("9".repeat(900)));
        cell("not-a-number", "aside: cell_error", value("NaN"));
        cell("no-number-at-all", "aside: cell_error", value("x"));
        cell("error", "aside: cell_error", "<c t=\"e\"><v>#REF!</v></c>");
        cell("dde-formula-computed", "accepted", "<c><f>cmd|'/C calc'!A0</f><v>2</v></c>");
        cell("dde-formula-never-computed", "aside: cell_error", "<c><f>cmd|'/C calc'!A0</f></c>");
        cell("web-service", "aside: cell_error", "<c><f>WEBSERVICE(\"http://127.0.0.1:9/\")</f></c>");
        cell("formula-of-an-error", "aside: cell_error", "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>");
        cell("truth", "aside: not_a_number", "<c t=\"b\"><v>1</v></c>");
        cell("formula-as-text", "aside: not_a_number", text("=1+1"));
        cell("shared-string-that-is-not-there", "format_broken", "<c t=\"s\"><v>999999999</v></c>");
        cell("shared-string-before-the-first", "format_broken", "<c t=\"s\"><v>-1</v></c>");
        cell("unknown-type", "format_broken", "<c t=\"zz\"><v>1</v></c>");
        cell("style-that-is-not-there", "accepted", "<c s=\"999999\"><v>1</v></c>");
        cell("no-such-character", "format_broken", "<c t=\"inlineStr\"><is><t>&#xD800;</t></is></c>");
        cell("undeclared-entity", "format_broken", "<c t=\"inlineStr\"><is><t>&e;</t></is></c>");
        cell("no-value", "accepted", "<c/>");
    }

    private void sizes() {
        add(
                "16384-columns",
                "accepted",
                () -> sheet(HEADER.replace("</row>", text("x").repeat(16_384 - 5) + "</row>")
                        + observation(2, value("1"))));
        add(
                "last-cell-of-all",
                "header_differs",
                () -> sheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"));
        add("cell-beyond-the-last", "format_broken", () -> sheet("<row r=\"1\"><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>"));
        add(
                "wide-header-over-short-rows",
                "delivery_too_large",
                () -> sheet(HEADER.replace("</row>", text("x").repeat(16_000) + "</row>")
                        + "<row><c><v>1</v></c></row>".repeat(5_000)));
        add("one-long-text-in-many-cells", "delivery_too_large", () -> repeatedText());
        add("1048576-rows-without-a-header", "header_differs", () -> sheet(numbers(1_048_576)));
        add("1048576-rows", "delivery_too_large", () -> sheet(HEADER + numbers(1_048_576)));
        add("1048576-equal-rows", "format_unsafe", () -> sheet("<row><c><v>1</v></c></row>".repeat(1_048_576)));
        add("12-megabyte-cell", "aside: number_too_large", () -> observations(text(letters(12 << 20))));
        add(
                "40-megabytes-of-noise-in-a-cell",
                "format_broken",
                () -> sheet(HEADER + observation(2, "<c t=\"inlineStr\"><is><t>" + letters(40 << 20))));
        add("65-megabytes", "delivery_too_large", () -> Arrays.copyOf(good, 65 << 20));
    }

    private void cuts() {
        for (int part = 1; part < 24; part++) {
            int length = good.length * part / 24;
            add("cut-after-%02d-of-24".formatted(part), "format_broken", () -> Arrays.copyOf(good, length));
        }
        add("cut-by-one-byte", "format_broken", () -> Arrays.copyOf(good, good.length - 1));
    }

    private void add(String name, String verdict, HostileFile.Content content) {
        files.add(new HostileFile(name + ".xlsx", OBSERVATIONS, verdict, content));
    }

    /** In the value of the last of 41 records. */
    private void cell(String name, String verdict, String cell) {
        add("cell-" + name, verdict, () -> observations(cell));
    }

    private byte[] observations(String lastValue) throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int line = 2; line < 42; line++) {
            rows.append(observation(line, value("1")));
        }
        return sheet(rows.append(observation(42, lastValue)).toString());
    }

    private static String observation(int line, String value) {
        return row(line, text("i" + line), text("2024-05"), text("actual"), text("2024-06-03"), value);
    }

    private static String row(int line, String... cells) {
        return "<row r=\"" + line + "\">" + String.join("", cells) + "</row>";
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String value(String value) {
        return "<c><v>" + value + "</v></c>";
    }

    private byte[] sheet(String rows) throws IOException {
        return raw(("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
                        + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>")
                .getBytes(UTF_8));
    }

    private byte[] raw(byte[] sheet) throws IOException {
        Map<String, byte[]> entries = Workbooks.entries(good);
        entries.put(SHEET, sheet);
        return Workbooks.zipped(entries);
    }

    private byte[] without(String part) throws IOException {
        Map<String, byte[]> entries = Workbooks.entries(good);
        entries.remove(part);
        return Workbooks.zipped(entries);
    }

    private byte[] half(String part) throws IOException {
        return Workbooks.rewritten(good, part, text -> text.substring(0, text.length() / 2));
    }

    /** A shared text of 30,000 characters that 20,000 cells show. */
    private byte[] repeatedText() throws IOException {
        Map<String, byte[]> entries = Workbooks.entries(sheet(HEADER
                + row(2, "<c t=\"s\"><v>0</v></c>", text("2024-05"), text("actual"), text("2024-06-03"), value("1"))
                        .replace(" r=\"2\"", "")
                        .repeat(20_000)));
        entries.put(
                "xl/sharedStrings.xml",
                ("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>" + letters(30_000)
                                + "</t></si></sst>")
                        .getBytes(UTF_8));
        return Workbooks.zipped(entries);
    }

    /** Rows of one cell that hardly compress. */
    private static String numbers(int rows) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            text.append("<row><c><v>").append(random.nextInt(1_000_000)).append("</v></c></row>");
        }
        return text.toString();
    }

    /** Letters that hardly compress. */
    private static String letters(int length) {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder(length);
        for (int index = 0; index < length; index++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static byte[] zip(Map<String, String> texts) throws IOException {
        return Workbooks.zip(texts);
    }

    private static byte[] zipOf(Map<String, byte[]> entries) throws IOException {
        return Workbooks.zipped(entries);
    }

    private static byte[] parts(int count) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int number = 0; number < count; number++) {
            entries.put("part" + number, new byte[0]);
        }
        return Workbooks.zipped(entries);
    }

    private static byte[] zeros(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int megabyte = 0; megabyte < megabytes; megabyte++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }

    private byte[] smallBombs() throws IOException {
        Map<String, byte[]> entries = Workbooks.entries(good);
        for (int number = 0; number < 100; number++) {
            entries.put("xl/media/" + number, new byte[1 << 20]);
        }
        return Workbooks.zipped(entries);
    }

    /** What lies packed within a part is never unpacked. */
    private byte[] nested() throws IOException {
        Map<String, byte[]> entries = Workbooks.entries(good);
        entries.put("xl/media/bomb.zip", zipOf(Map.of("inner.zip", zeros(100))));
        return Workbooks.zipped(entries);
    }

    private byte[] linked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : Workbooks.entries(good).entrySet()) {
                put(zip, new ZipArchiveEntry(part.getKey()), part.getValue());
            }
            ZipArchiveEntry link = new ZipArchiveEntry("xl/media/image1.png");
            link.setUnixMode(0120777);
            put(zip, link, "/etc/passwd".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private byte[] twice() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : Workbooks.entries(good).entrySet()) {
                put(zip, new ZipArchiveEntry(part.getKey()), part.getValue());
                put(zip, new ZipArchiveEntry(part.getKey()), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    /** A directory of 500 parts, all of which are the same 4 megabytes of the file. */
    private static byte[] overlapping() throws IOException {
        byte[] one = zeros(4);
        int directory = directory(one);
        int end = lastIndexOf(one, 0x06054B50);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(one, 0, directory);
        int parts = 500;
        for (int number = 0; number < parts; number++) {
            byte[] entry = Arrays.copyOfRange(one, directory, end);
            byte[] name = "xl/part%07d".formatted(number).getBytes(UTF_8);
            System.arraycopy(name, 0, entry, 46, name.length);
            bytes.write(entry);
        }
        ByteBuffer tail =
                ByteBuffer.wrap(Arrays.copyOfRange(one, end, one.length)).order(ByteOrder.LITTLE_ENDIAN);
        tail.putShort(8, (short) parts).putShort(10, (short) parts).putInt(12, bytes.size() - directory);
        bytes.write(tail.array());
        return bytes.toByteArray();
    }

    /** The first entry of the directory says something else. */
    private static byte[] lying(byte[] zip, int field, int value) {
        byte[] changed = zip.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(directory(zip) + field, value);
        return changed;
    }

    private byte[] flagged(int flag) {
        return patched(6, 8, flag);
    }

    /** The same half-word in the first part's own header and in the directory's. */
    private byte[] patched(int inPart, int inDirectory, int value) {
        byte[] changed = good.clone();
        ByteBuffer buffer = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putShort(inPart, (short) value);
        buffer.putShort(directory(good) + inDirectory, (short) value);
        return changed;
    }

    private byte[] patchedData() {
        byte[] changed = good.clone();
        int data = 30 + ByteBuffer.wrap(good).order(ByteOrder.LITTLE_ENDIAN).getShort(26);
        Arrays.fill(changed, data, data + 20, (byte) 0xFF);
        return changed;
    }

    private static int directory(byte[] zip) {
        int end = lastIndexOf(zip, 0x06054B50);
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(end + 16);
    }

    private static int lastIndexOf(byte[] bytes, int signature) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int index = bytes.length - 4;
        while (buffer.getInt(index) != signature) {
            index--;
        }
        return index;
    }

    private static byte[] ole(int length) {
        byte[] bytes = new byte[length];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, bytes, 0, 4);
        return bytes;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(5).nextBytes(bytes);
        return bytes;
    }
}
