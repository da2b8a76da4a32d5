package org.vigie.ingestion.stratml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a free text of StratML says in lines {@code name: value}, and what else it says. A line whose name is not known is
 * part of the rest.
 *
 * @param values by name, in the order of the text; a later line of one name counts
 * @param rest the other lines
 */
public record Statements(Map<String, String> values, String rest) {
    private static final Pattern LINE = Pattern.compile("([a-z][a-z0-9_]*):(?: (.*)|)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final String LINE_BREAK = "\n";

    public Statements {
        values = Map.copyOf(values);
    }

    /** @param known whether a name is one of those that may be said in this place */
    public static Statements of(String text, Predicate<String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        text.lines().forEach(line -> {
            Matcher statement = LINE.matcher(line.strip());
            if (statement.matches() && known.test(statement.group(1))) {
                String written = statement.group(2);
                values.put(statement.group(1), written == null ? "" : unescaped(written));
            } else {
                rest.add(line.strip());
            }
        });
        return new Statements(values, String.join(LINE_BREAK, rest).strip());
    }

    /** The text that says these values and nothing else. */
    public static String text(Map<String, String> values) {
        List<String> lines = new ArrayList<>();
        values.forEach((name, value) -> lines.add(name + ": " + escaped(value)));
        return String.join(LINE_BREAK, lines);
    }

    /** Whether an element holds the text as it is: no white space at its ends, nothing that XML cannot say or changes. */
    public static boolean isPlain(String text) {
        return text.equals(text.strip()) && text.codePoints().allMatch(Statements::isPlain);
    }

    /** The text without what XML cannot say. */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(point -> printable.appendCodePoint(isPlain(point) ? point : ' '));
        return printable.toString().strip();
    }

    private static boolean isPlain(int point) {
        return point >= 0x20 && !(point >= 0x7F && point <= 0x9F) && point != 0x2028 && !isNoCharacter(point);
    }

    private static boolean isNoCharacter(int point) {
        return (point >= 0xD800 && point <= 0xDFFF) || point == 0xFFFE || point == 0xFFFF;
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        for (int index = 0; index < value.length(); index++) {
            char letter = value.charAt(index);
            boolean atAnEnd = index == 0 || index == value.length() - 1;
            boolean paired = Character.isSurrogate(letter) && isPaired(value, index);
            if (letter == '\\' || (atAnEnd && Character.isWhitespace(letter)) || !(paired || isPlain(letter))) {
                escaped.append("\\u%04x".formatted((int) letter));
            } else {
                escaped.append(letter);
            }
        }
        return escaped.toString();
    }

    private static boolean isPaired(String value, int index) {
        return Character.isHighSurrogate(value.charAt(index))
                ? index + 1 < value.length() && Character.isLowSurrogate(value.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(value.charAt(index - 1));
    }

    private static String unescaped(String written) {
        return ESCAPE.matcher(written)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
