package org.vigie.ingestion.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** JSON and XML of the corpus, and files that are not what their names say. Another file is another line. */
final class HostileDocuments {
    private static final String OBSERVATIONS = "results.observations";
    private static final String RECORD =
            "{\"indicator_id\": \"i1\", \"period\": \"2024-05\", \"value_kind_code\": \"actual\","
                    + " \"published_date\": \"2024-06-03\", \"value\": 1.5}";

    private final List<HostileFile> files = new ArrayList<>();

    private HostileDocuments() {}

    static List<HostileFile> files() {
        HostileDocuments documents = new HostileDocuments();
        documents.shapes();
        documents.values();
        documents.sizes();
        documents.cuts();
        documents.xml();
        documents.names();
        return documents.files;
    }

    private void shapes() {
        json("empty", "delivery_empty", "");
        json("spaces", "format_broken", "   ");
        json("empty-list", "accepted", "[]");
        json("empty-objects", "header_differs", "[{}, {}]");
        json("null", "format_broken", "null");
        json("number", "format_broken", "42");
        json("list-of-lists", "format_broken", "[[1, 2]]");
        json("list-of-numbers", "format_broken", "[1, 2]");
        json("object-of-object", "format_broken", "{\"a\": {\"b\": 1}}");
        json("parts-of-another-contract", "part_missing", "{\"a\": [" + RECORD + "]}");
        json("name-twice", "format_broken", "[{\"value\": 1, \"value\": 2}]");
        json("name-twice-by-escape", "format_broken", "[{\"value\": 1, \"v\\u0061lue\": 2}]");
        json("part-twice", "format_broken", "{\"a\": [], \"a\": []}");
        json("comment", "format_broken", "[/* x */ " + RECORD + "]");
        json("trailing-comma", "format_broken", "[" + RECORD + ",]");
        json("single-quotes", "format_broken", "[{'value': 1}]");
        json("bare-names", "format_broken", "[{value: 1}]");
        json("lines-of-objects", "format_broken", RECORD + "\n" + RECORD);
        json("two-documents", "format_broken", "[] []");
        json("text-after", "format_broken", "[" + RECORD + "] x");
        json("call-back", "format_broken", "alert([" + RECORD + "])");
        json("prototype", "header_differs", "[{\"__proto__\": {\"a\": 1}, \"constructor\": 1}]");
        json("type-hint", "header_differs", "[{\"@class\": \"java.lang.Runtime\", \"@type\": \"x\"}]");
        json("html-called-json", "format_broken", "<html></html>");
        json("csv-called-json", "format_broken", "indicator_id,value\ni1,2\n");
        json("with-a-mark", "accepted", "\uFEFF[" + RECORD + "]");
        bytes("latin-1.json", "encoding_wrong", "[{\"note_fr\": \"é\"}]".getBytes(ISO_8859_1));
        bytes("utf-16.json", "encoding_wrong", ("[" + RECORD + "]").getBytes(UTF_16));
        bytes("utf-16-without-mark.json", "encoding_wrong", ("[" + RECORD + "]").getBytes(UTF_16LE));
        bytes("utf-32.json", "encoding_wrong", ("[" + RECORD + "]").getBytes(Charset.forName("UTF-32")));
        bytes("zeros.json", "encoding_wrong", new byte[10_000]);
    }

    private void values() {
        amid("huge-exponent", "aside: number_too_large", "\"value\": 1e999999999");
        amid("huge-negative-exponent", "aside: number_too_precise", "\"value\": 1e-999999999");
        amid("exponent-beyond-int", "format_broken", "\"value\": 1e99999999999");
        amid("exponent-for-a-text", "accepted", "\"value\": 1, \"note_fr\": 1e999999999");
        amid("900-digits", "aside: number_too_large", "\"value\": " + "9".repeat(900));
        amid("million-digits", "format_broken", "\"value\": " + "9".repeat(1_000_000));
        amid("leading-zero", "format_broken", "\"value\": 01");
        amid("hexadecimal", "format_broken", "\"value\": 0x10");
        amid("not-a-number", "format_broken", "\"value\": NaN");
        amid("infinity", "format_broken", "\"value\": -Infinity");
        amid("number-as-text", "accepted", "\"value\": \"1.5\"");
        amid("truth-for-a-number", "aside: not_a_number", "\"value\": true");
        amid("null-for-a-number", "accepted", "\"value\": null");
        amid("list-for-a-number", "aside: value_not_allowed", "\"value\": [1]");
        amid("object-for-a-number", "aside: value_not_allowed", "\"value\": {\"a\": 1}");
        amid("lone-surrogate", "aside: character_invalid", "\"value\": 1, \"note_fr\": \"\\uD83C\"");
        amid(
                "surrogates-the-wrong-way-round",
                "aside: character_invalid",
                "\"value\": 1, \"note_fr\": \"\\uDF41\\uD83C\"");
        amid("escaped-nul", "aside: character_invalid", "\"value\": 1, \"note_fr\": \"\\u0000\"");
        amid("raw-control-character", "format_broken", "\"value\": 1, \"note_fr\": \"\u0001\"");
        amid("unknown-escape", "format_broken", "\"value\": 1, \"note_fr\": \"\\x41\"");
        amid("formula", "accepted", "\"value\": 1, \"note_fr\": \"=cmd|' /C calc'!A0\"");
        amid("look-up", "accepted", "\"value\": 1, \"note_fr\": \"${jndi:ldap://127.0.0.1:9/x}\"");
    }

    private void sizes() {
        json("deep-lists", "format_broken", "[".repeat(5_000_000));
        json("deep-objects", "format_broken", "[" + "{\"a\":".repeat(1_000_000));
        json(
                "deep-within-a-value",
                "format_broken",
                "[{\"value\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}]");
        json("text-of-2-million-characters", "format_broken", "[{\"note_fr\": \"" + "x".repeat(2_000_000) + "\"}]");
        json("name-of-a-million-characters", "header_differs", "[{\"" + "x".repeat(1_000_000) + "\": 1}]");
        later("10-million-empty-objects.json", "delivery_too_large", () -> "[{}" + ",{}".repeat(10_000_000) + "]");
        later(
                "3-million-objects.json",
                "delivery_too_large",
                () -> "[{\"a\":1}" + ",{\"a\":1}".repeat(3_000_000) + "]");
        later("a-million-names.json", "delivery_too_large", HostileDocuments::manyNames);
        later("60-megabytes-of-spaces.json", "accepted", () -> "[" + " ".repeat(60 << 20) + "]");
        later("65-megabytes.json", "delivery_too_large", () -> "[" + " ".repeat(65 << 20) + "]");
        later("60-megabytes-of-noise.json", "format_broken", () -> "x".repeat(60 << 20));
    }

    /** Each object has a name that no other has: the table would be a million wide and a million long. */
    private static String manyNames() {
        StringBuilder text = new StringBuilder("[{}");
        for (int number = 0; number < 1_000_000; number++) {
            text.append(",{\"n").append(number).append("\":1}");
        }
        return text.append(']').toString();
    }

    private void cuts() {
        byte[] whole = ("[" + RECORD + ",\n" + RECORD.replace("i1", "i2") + "]").getBytes(UTF_8);
        for (int length = 1; length < whole.length; length += 9) {
            int end = length;
            bytes("cut-after-byte-%03d.json".formatted(length), "format_broken", Arrays.copyOf(whole, end));
        }
    }

    /** XML is read under the contracts that take it; under all others it is not even opened. */
    private void xml() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        xml("empty", "");
        xml("external-entity", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        xml("entity-on-the-network", "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:9/x\">]><x>&e;</x>");
        xml("external-dtd", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><x/>");
        xml("parameter-entity", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><x/>");
        xml("billion-laughs", laughs + "<x>&c;</x>");
        xml(
                "quadratic-blow-up",
                "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(100_000) + "\">]><x>" + "&a;".repeat(10_000) + "</x>");
        xml("x-include", "<x xmlns:i=\"http://www.w3.org/2001/XInclude\"><i:include href=\"file:///etc/passwd\"/></x>");
        xml("style-sheet", "<?xml-stylesheet href=\"http://127.0.0.1:9/x.xsl\" type=\"text/xsl\"?><x/>");
        xml(
                "schema-location",
                "<x xmlns:s=\"http://www.w3.org/2001/XMLSchema-instance\" s:schemaLocation=\"a http://127.0.0.1:9/\"/>");
        xml("deep", "<x>".repeat(200_000));
        xml("wide", "<x" + " a=\"1\"".repeat(100_000) + "/>");
        xml("cut", "<x><y>");
        xml("not-xml", "indicator_id,value\n");
        files.add(HostileFile.of("entities.stratml", OBSERVATIONS, "format_unknown", laughs));
        files.add(HostileFile.of("not-a-zip.qdpx", OBSERVATIONS, "format_unknown", "x"));
    }

    private void names() {
        for (String name : List.of(
                "no-extension",
                "old.xls",
                "with-macros.xlsm",
                "binary.xlsb",
                "template.xltx",
                "open.ods",
                "page.html",
                "program.exe",
                "archive.zip",
                "packed.csv.gz",
                "two.csv.exe",
                "trailing.csv.",
                "space.csv ")) {
            files.add(HostileFile.of(name, OBSERVATIONS, "format_unknown", RECORD));
        }
        files.add(HostileFile.of("LETTERS.CSV", OBSERVATIONS, "header_differs", "a,b\n"));
        files.add(HostileFile.of("plan.csv", "plans.workbook", "format_unknown", "a,b\n"));
        files.add(HostileFile.of("plan.xlsx", "plans.document", "format_unknown", "a,b\n"));
        files.add(HostileFile.of(
                "tags.csv", "gc-infobase.program-tag-assignments", "header_differs", "program_id,tag,x\n"));
    }

    private void amid(String name, String verdict, String value) {
        StringBuilder text = new StringBuilder("[");
        for (int number = 0; number < 40; number++) {
            text.append(RECORD.replace("i1", "n" + number)).append(",\n");
        }
        json(name, verdict, text + RECORD.replace("\"value\": 1.5", value) + "]");
    }

    private void json(String name, String verdict, String text) {
        files.add(HostileFile.of(name + ".json", OBSERVATIONS, verdict, text));
    }

    private void xml(String name, String text) {
        files.add(HostileFile.of(name + ".xml", OBSERVATIONS, "format_unknown", text));
    }

    private void later(String name, String verdict, Supplier<String> text) {
        files.add(new HostileFile(name, OBSERVATIONS, verdict, () -> text.get().getBytes(UTF_8)));
    }

    private void bytes(String name, String verdict, byte[] bytes) {
        files.add(new HostileFile(name, OBSERVATIONS, verdict, () -> bytes));
    }
}
