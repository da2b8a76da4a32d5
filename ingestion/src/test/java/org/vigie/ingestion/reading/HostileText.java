package org.vigie.ingestion.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Delimited text of the corpus. Another file is another line. */
final class HostileText {
    private static final String OBSERVATIONS = "results.observations";
    private static final String TAGS = "gc-infobase.program-tag-assignments";
    private static final String HEADER =
            "indicator_id,organisation_id,period,value_kind_code,published_date,value,note_fr\n";
    private static final String GOOD = "i0,MSS,2024-05,actual,2024-06-03,1.5,\n";
    private static final String TAG_HEADER = "program_id,tag_id\n";

    private final List<HostileFile> files = new ArrayList<>();

    private HostileText() {}

    static List<HostileFile> files() {
        HostileText text = new HostileText();
        text.encodings();
        text.headers();
        text.shapes();
        text.values();
        text.formulas();
        text.cuts();
        text.sizes();
        return text.files;
    }

    private void encodings() {
        String sound = HEADER + "i1,MSS,2024-05,actual,2024-06-03,1.5,été\n";
        bytes("utf-16-with-mark", "encoding_wrong", sound.getBytes(UTF_16));
        bytes("utf-16-little", "cut_in_a_record", "a,b\n1,2\n".getBytes(UTF_16LE));
        bytes("utf-16-big", "header_differs", "a,b\n1,2\n".getBytes(UTF_16BE));
        bytes("utf-32", "encoding_wrong", sound.getBytes(Charset.forName("UTF-32")));
        bytes("latin-1", "encoding_wrong", sound.getBytes(ISO_8859_1));
        bytes("windows-1252", "encoding_wrong", sound.getBytes(Charset.forName("windows-1252")));
        bytes("cp037", "encoding_wrong", sound.getBytes(Charset.forName("IBM037")));
        bytes("one-mark", "accepted", ("\uFEFF" + sound).getBytes(UTF_8));
        bytes("two-marks", "header_differs", ("\uFEFF\uFEFF" + sound).getBytes(UTF_8));
        bytes("only-a-mark", "delivery_empty", "\uFEFF".getBytes(UTF_8));
        bytes("half-a-mark", "encoding_wrong", new byte[] {(byte) 0xEF, (byte) 0xBB});
        bytes("mark-of-utf-16-before-utf-8", "encoding_wrong", concat(0xFF, 0xFE, sound));
        note("overlong-slash", "encoding_wrong", 0xC0, 0xAF);
        note("overlong-nul", "encoding_wrong", 0xC0, 0x80);
        note("overlong-in-three", "encoding_wrong", 0xE0, 0x80, 0xAF);
        note("overlong-in-four", "encoding_wrong", 0xF0, 0x80, 0x80, 0xAF);
        note("lone-high-surrogate", "encoding_wrong", 0xED, 0xA0, 0x80);
        note("lone-low-surrogate", "encoding_wrong", 0xED, 0xB0, 0x80);
        note("surrogate-pair-of-six-bytes", "encoding_wrong", 0xED, 0xA0, 0xBC, 0xED, 0xBC, 0x81);
        note("beyond-unicode", "encoding_wrong", 0xF4, 0x90, 0x80, 0x80);
        note("five-byte-sequence", "encoding_wrong", 0xF8, 0x88, 0x80, 0x80, 0x80);
        note("lone-continuation", "encoding_wrong", 0x80);
        note("cut-character", "encoding_wrong", 0xC3);
        note("all-ones", "encoding_wrong", 0xFF);
        note("the-last-character-there-is", "accepted", 0xF4, 0x8F, 0xBF, 0xBF);
        amid("nul-in-a-text", "aside: character_invalid", good("i1").replace("MSS", "M\u0000S"));
        amid("nul-for-an-id", "aside: character_invalid", good("\u0000"));
        amid("replacement-character", "aside: character_invalid", good("i1").replace("MSS", "\uFFFDtre"));
        amid("right-to-left-override", "accepted", noted("\u202Egnp.exe"));
        amid("isolates", "accepted", noted("\u2066a\u2069"));
        amid("zero-width", "accepted", noted("\u200B\u200D\u2060"));
        amid("terminal-escapes", "accepted", noted("\u001B[2J\u001B[31m"));
        amid("bell-and-backspace", "accepted", noted("\u0007\b\u007F"));
        amid("mark-within", "accepted", noted("\uFEFF"));
        amid("line-separators", "accepted", noted("\u2028\u2029\u0085\u000B\f"));
        amid("combining-marks", "accepted", noted("e" + "\u0301".repeat(10_000)));
        amid("private-use-and-tags", "accepted", noted("\uE000\uDB40\uDC41"));
        amid("non-characters", "accepted", noted("\uFFFE\uFFFF"));
        bytes("random-bytes", "encoding_wrong", noise(100_000));
        bytes("zeros", "header_differs", new byte[100_000]);
    }

    private void headers() {
        text("empty", "delivery_empty", "");
        text("line-ends-only", "delivery_empty", "\n\r\n\r\r\n");
        text("header-only", "accepted", HEADER);
        text("header-without-line-end", "accepted", HEADER.strip());
        text("header-of-spaces", "header_differs", "   \n" + GOOD);
        text("header-of-delimiters", "header_differs", ",,,,,,\n" + GOOD);
        text("header-twice", "too_many_rejected", HEADER + HEADER);
        text("no-header", "header_differs", GOOD + GOOD);
        text("duplicate-header", "header_duplicated", HEADER.replace("note_fr", "value") + GOOD);
        text("duplicate-in-other-letters", "header_duplicated", HEADER.replace("note_fr", "VALUE") + GOOD);
        text("duplicate-that-nobody-asks-for", "accepted", HEADER.replace("\n", ",x,x\n") + GOOD.replace("\n", ",,\n"));
        text("missing-column", "header_differs", HEADER.replace("indicator_id", "indicator_name") + GOOD);
        text("semicolons", "header_differs", (HEADER + GOOD).replace(',', ';'));
        text("tabs", "header_differs", (HEADER + GOOD).replace(',', '\t'));
        text("quoted-header", "accepted", HEADER.replace("value,", "\"value\",") + GOOD);
        text("open-quote-in-header", "cut_in_a_record", HEADER.replace("value,", "\"value,") + GOOD);
        text("line-end-in-header", "accepted", HEADER.replace("value,", "\"val\nue\",") + GOOD);
        text("look-alike-letters", "header_differs", HEADER.replace("indicator_id", "indic\u0430tor_id") + GOOD);
        text("accents-decomposed", "accepted", HEADER.replace("period", "pe\u0301riode") + GOOD);
        text("formula-for-a-header", "accepted", HEADER.replace("\n", ",=1+1\n") + GOOD.replace("\n", ",\n"));
        text("16384-columns", "accepted", wide(16_384 - 7) + GOOD.replace("\n", ",".repeat(16_384 - 7) + "\n"));
        text("16385-columns", "delivery_too_large", wide(16_385 - 7) + GOOD);
        text("a-million-columns", "delivery_too_large", wide(1_000_000) + GOOD);
        text(
                "a-long-name",
                "accepted",
                HEADER.replace("\n", "," + "x".repeat(1_000_000) + "\n") + GOOD.replace("\n", ",\n"));
        text("wide-header-over-short-records", "delivery_too_large", wide(16_000) + "x\n".repeat(200_000));
        text("json-called-csv", "header_differs", "[{\"indicator_id\": \"i1\"}]\n");
        text("html-called-csv", "header_differs", "<html><body>404</body></html>\n");
        bytes("workbook-called-csv", "encoding_wrong", concat(0x50, 0x4B, 3, 4, 0xFF, 0x8B));
        bytes("gzip-called-csv", "encoding_wrong", concat(0x1F, 0x8B, 8, 0));
    }

    private void shapes() {
        amid("too-few-fields", "aside: field_count_wrong", "i1,MSS\n");
        amid("too-many-fields", "aside: field_count_wrong", good("i1").replace("\n", ",more\n"));
        amid("a-line-of-spaces", "aside: field_count_wrong", "   \n");
        amid("a-line-of-delimiters", "aside: value_missing", ",,,,,,\n");
        amid("a-line-of-10000-delimiters", "aside: field_count_wrong", ",".repeat(10_000) + "\n");
        amid("empty-lines", "accepted", "\n\n\r\n\r\r\n" + good("i1"));
        amid("quote-within", "aside: quote_misplaced", good("i1").replace("MSS", "M\"SS"));
        amid("quote-after-a-field", "aside: quote_misplaced", good("i1").replace("MSS", "\"M\"SS"));
        amid("doubled-quotes", "accepted", noted("\"dit \"\"oui\"\"\""));
        amid("only-quotes", "accepted", noted("\"\"\"\"\"\""));
        amid("odd-quotes", "cut_in_a_record", noted("\"\"\"\"\""));
        amid("backslash-quotes", "aside: quote_misplaced", noted("\"a \\\" b\""));
        amid("single-quotes", "accepted", noted("'a'"));
        amid("typographic-quotes", "accepted", noted("“a, b”".replace(",", "")));
        amid("delimiter-in-quotes", "accepted", noted("\"a, b\""));
        amid("line-ends-in-quotes", "accepted", noted("\"a\nb\r\nc\rd\""));
        amid("open-quote", "cut_in_a_record", noted("\"open"));
        amid("key-repeated", "aside: key_repeated", good("i1") + good("i1"));
        text(
                "mixed-line-ends",
                "accepted",
                HEADER + good("a") + good("b").replace("\n", "\r\n") + good("c").replace("\n", "\r"));
        text("carriage-returns", "accepted", (HEADER + GOOD).replace("\n", "\r"));
        text("line-feed-carriage-return", "accepted", (HEADER + GOOD).replace("\n", "\n\r"));
        text("one-line", "accepted", (HEADER + GOOD).replace("\n", " "));
        text("all-broken", "too_many_rejected", HEADER + "x\n".repeat(100));
        text("all-one-key", "too_many_rejected", HEADER + GOOD.repeat(100));
        text("comment-lines", "header_differs", "# extrait\n" + HEADER + GOOD);
        text("separator-line", "header_differs", "sep=,\n" + HEADER + GOOD);
        text("total-line", "too_many_rejected", HEADER + GOOD + "Total,,,,,1.5,\n");
        text("control-z-at-the-end", "too_many_rejected", HEADER + GOOD + "\u001A\n");
    }

    private void values() {
        Map<String, String> numbers = new TreeMap<>(Map.ofEntries(
                Map.entry("1e999999999", "not_a_number"),
                Map.entry("1e-999999999", "not_a_number"),
                Map.entry("1e99", "number_too_large"),
                Map.entry("1e-99", "number_too_precise"),
                Map.entry("9".repeat(22), "accepted"),
                Map.entry("9".repeat(23), "number_too_large"),
                Map.entry("9".repeat(100_000), "number_too_large"),
                Map.entry("0." + "0".repeat(100_000) + "1", "number_too_large"),
                Map.entry("0".repeat(90) + "1", "accepted"),
                Map.entry("1.0000001", "number_too_precise"),
                Map.entry("1.0000000", "accepted"),
                Map.entry("NaN", "not_a_number"),
                Map.entry("Infinity", "not_a_number"),
                Map.entry("-Infinity", "not_a_number"),
                Map.entry("0x10", "not_a_number"),
                Map.entry("1_000", "not_a_number"),
                Map.entry("1 000", "number_form_undeclared"),
                Map.entry("1.000.000", "number_form_undeclared"),
                Map.entry("١٢٣", "not_a_number"),
                Map.entry("１２３", "not_a_number"),
                Map.entry("½", "not_a_number"),
                Map.entry("1.", "not_a_number"),
                Map.entry(".5", "not_a_number"),
                Map.entry("--1", "not_a_number"),
                Map.entry("+-1", "not_a_number"),
                Map.entry("-0", "accepted"),
                Map.entry("1d", "not_a_number"),
                Map.entry("1%", "not_a_number"),
                Map.entry("#DIV/0!", "not_a_number"),
                Map.entry("#REF!", "not_a_number"),
                Map.entry("null", "not_a_number"),
                Map.entry(" 1", "not_a_number")));
        int number = 0;
        for (Map.Entry<String, String> entry : numbers.entrySet()) {
            amid("number-" + number++, aside(entry.getValue()), good("i1").replace("1.5", entry.getKey()));
        }
        amid("number-with-commas", "aside: number_form_undeclared", good("i1").replace("1.5", "\"1,234\""));
        Map<String, String> days = new TreeMap<>(Map.of(
                "2024-02-30", "not_a_date",
                "2023-02-29", "not_a_date",
                "0000-01-01", "not_a_date",
                "9999-12-31", "accepted",
                "10000-01-01", "not_a_date",
                "2024-6-3", "not_a_date",
                "03/06/2024", "not_a_date",
                "45446", "not_a_date",
                "2024-06-03T00:00:00Z", "not_a_date",
                "٢٠٢٤-٠٦-٠٣", "not_a_date"));
        number = 0;
        for (Map.Entry<String, String> entry : days.entrySet()) {
            amid("day-" + number++, aside(entry.getValue()), good("i1").replace("2024-06-03", entry.getKey()));
        }
        amid("period-of-month-13", "aside: not_a_period", good("i1").replace("2024-05", "2024-13"));
        amid("period-of-two-meanings", "aside: not_a_period", good("i1").replace("2024-05", "2011-12"));
        amid("period-of-letters", "aside: not_a_period", good("i1").replace("2024-05", "x".repeat(100_000)));
        amid("code-in-other-letters", "aside: value_not_allowed", good("i1").replace("actual", "Actual"));
        amid("code-with-space", "aside: value_not_allowed", good("i1").replace("actual", "actual "));
        amid("long-code", "aside: value_not_allowed", good("i1").replace("actual", "actual".repeat(20_000)));
        amid("missing-id", "aside: value_missing", good(""));
        amid("missing-by-other-name", "aside: value_missing", good("n.d."));
    }

    /** Texts are landed as they were sent; what leaves for a spreadsheet is made harmless, see SpreadsheetCell. */
    private void formulas() {
        List<String> formulas = List.of(
                "=cmd|' /C calc'!A0",
                "=1+1",
                "+1+1|cmd",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "\"=HYPERLINK(\"\"http://127.0.0.1:9/\"\"&A1)\"",
                "\"=WEBSERVICE(\"\"http://127.0.0.1:9/\"\")\"",
                "=DDE(1;2)",
                "\"\t=1+1\"",
                "\"\r=1+1\"",
                "＝1+1",
                "<script>alert(1)</script>",
                "'; drop table x; --",
                "${jndi:ldap://127.0.0.1:9/x}",
                "../../etc/passwd",
                "%s%s%n%x");
        for (int index = 0; index < formulas.size(); index++) {
            amid("formula-" + index, "accepted", noted(formulas.get(index)));
        }
        amid("formula-for-an-id", "accepted", good("=cmd|' /C calc'!A0"));
        amid("formula-for-a-number", "aside: not_a_number", good("i1").replace("1.5", "=1+1"));
    }

    private void cuts() {
        byte[] whole = (TAG_HEADER + "A-1,\"a, \"\"b\"\"\"\nA-2,\"c\nd\"\nA-3,été\n").getBytes(UTF_8);
        for (int length = 1; length < whole.length; length++) {
            int end = length;
            files.add(new HostileFile(
                    "cut-after-byte-%02d.csv".formatted(length),
                    TAGS,
                    cutVerdict(whole, length),
                    () -> Arrays.copyOf(whole, end)));
        }
    }

    /** Sound only where a record ends; within a character, the encoding is wrong first. */
    private static String cutVerdict(byte[] whole, int length) {
        if ((whole[length - 1] & 0xFF) == 0xC3) {
            return "encoding_wrong";
        }
        boolean inQuotes = new String(whole, 0, length, UTF_8).endsWith("\"c\n");
        return whole[length - 1] == '\n' && !inQuotes ? "accepted" : "cut_in_a_record";
    }

    private void sizes() {
        large("50-megabyte-line", "delivery_too_large", () -> HEADER + "x".repeat(50 << 20) + "\n");
        large("50-megabyte-cell", "delivery_too_large", () -> HEADER + noted("\"" + "x".repeat(50 << 20) + "\""));
        large("50-megabytes-in-an-open-quote", "delivery_too_large", () -> HEADER + "\"" + GOOD.repeat(1_260_000));
        large("50-megabytes-without-a-line-end", "delivery_too_large", () -> "x".repeat(50 << 20));
        large("50-megabytes-of-delimiters", "delivery_too_large", () -> ",".repeat(50 << 20));
        large("50-megabytes-of-quotes", "delivery_too_large", () -> "\"".repeat(50 << 20));
        large("12-megabyte-cell", "accepted", () -> HEADER + noted("\"" + "x".repeat(12 << 20) + "\""));
        large("7-megabyte-cell", "accepted", () -> HEADER + noted("x".repeat(7 << 20)));
        large("30-megabytes-of-empty-lines", "accepted", () -> HEADER + "\n".repeat(30 << 20));
        large("20-megabytes-of-line-ends-and-no-header", "delivery_empty", () -> "\r\n".repeat(10 << 20));
        large("1048576-records", "accepted", () -> HEADER + numbered(1_048_576));
        large("260000-short-records", "too_many_rejected", () -> HEADER + "x\n".repeat(260_000));
        large("260000-records-of-one-key", "too_many_rejected", () -> HEADER + GOOD.repeat(260_000));
        large(
                "260000-records-and-a-few-keys-twice",
                "aside: key_repeated",
                () -> HEADER + numbered(260_000) + numbered(99));
        large("260000-records-cut", "cut_in_a_record", () -> HEADER + numbered(260_000) + "i,\"");
        large("wrong-header-over-260000-records", "header_differs", () -> "a,b\n" + "1,2\n".repeat(260_000));
        files.add(new HostileFile(
                "260000-records-with-one-wrong-byte.csv",
                OBSERVATIONS,
                "encoding_wrong",
                () -> (HEADER + numbered(260_000) + noted("é")).getBytes(ISO_8859_1)));
    }

    private void large(String name, String verdict, Supplier<String> text) {
        files.add(new HostileFile(
                name + ".csv", OBSERVATIONS, verdict, () -> text.get().getBytes(UTF_8)));
    }

    private static String numbered(int records) {
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < records; number++) {
            text.append(good("n" + number));
        }
        return text.toString();
    }

    private static String good(String id) {
        return GOOD.replace("i0", id);
    }

    private static String noted(String note) {
        return good("noted").replace("1.5,", "1.5," + note);
    }

    private static String wide(int more) {
        StringBuilder header = new StringBuilder(HEADER.strip());
        for (int column = 0; column < more; column++) {
            header.append(",c").append(column);
        }
        return header.append('\n').toString();
    }

    private static String aside(String reason) {
        return reason.equals("accepted") ? reason : "aside: " + reason;
    }

    /** Between so many sound records that one at fault is borne. */
    private void amid(String name, String verdict, String record) {
        text(name, verdict, HEADER + numbered(40) + record);
    }

    private void note(String name, String verdict, int... wrong) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + "i1,MSS,2024-05,actual,2024-06-03,1.5,").getBytes(UTF_8));
        for (int each : wrong) {
            bytes.write(each);
        }
        bytes.write('\n');
        bytes(name, verdict, bytes.toByteArray());
    }

    private void text(String name, String verdict, String text) {
        files.add(HostileFile.of(name + ".csv", OBSERVATIONS, verdict, text));
    }

    private void bytes(String name, String verdict, byte[] bytes) {
        files.add(new HostileFile(name + ".csv", OBSERVATIONS, verdict, () -> bytes));
    }

    private static byte[] concat(int first, int second, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(concat(first, second));
        bytes.writeBytes(text.getBytes(UTF_8));
        return bytes.toByteArray();
    }

    private static byte[] concat(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(5).nextBytes(bytes);
        return bytes;
    }
}
