package org.vigie.ingestion.stratml;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.vigie.contract.Language;

/**
 * One record as it is being said in StratML: what an element can hold goes into the element, and what a reader would not
 * find there is said in a line.
 */
final class Saying {
    private static final Pattern LOOKS_LIKE_A_LINE = Pattern.compile("[a-z][a-z0-9_]*:.*");

    private final Map<String, String> record;
    private final Language language;
    private final Map<String, String> lines = new LinkedHashMap<>();

    Saying(Map<String, String> record, Language language) {
        this.record = record;
        this.language = language;
    }

    String value(String column) {
        return record.getOrDefault(column, "");
    }

    /** The text for an element that holds a column; said in a line as well where the element cannot hold it. */
    String element(String column) {
        return element(column, value(column));
    }

    /** The same, where something else than the value stands in the element. */
    String element(String column, String text) {
        String held = Statements.printable(text);
        unlessFound(column, held);
        return held;
    }

    /** The text for an element in the language of the document; the other language is said in a line. */
    String spoken(String column) {
        return spoken(column, value(named(column, language)));
    }

    /** The same for a text among lines, which must not look like one. */
    String spokenAmongLines(String column) {
        String own = value(named(column, language));
        boolean apart =
                Statements.isPlain(own) && !LOOKS_LIKE_A_LINE.matcher(own).matches();
        return spoken(column, apart ? own : "");
    }

    /** The same, where the text stands in the element in another form. */
    String spoken(String column, String text) {
        String held = Statements.printable(text);
        for (Language each : Language.values()) {
            String name = named(column, each);
            if (each == language || held.isEmpty()) {
                unlessFound(name, held);
            } else {
                lines.put(name, value(name));
            }
        }
        return held;
    }

    /** Says a column in a line, unless a reader finds its value without. */
    void unlessFound(String column, String found) {
        if (!value(column).equals(found)) {
            lines.put(column, value(column));
        }
    }

    /** Says in a line what no column holds. */
    void line(String name, String value) {
        lines.put(name, value);
    }

    /** The free text that says it all. */
    String text(String freeText) {
        String said = Statements.text(lines);
        return freeText.isEmpty() || said.isEmpty() ? freeText + said : freeText + "\n" + said;
    }

    static String named(String column, Language language) {
        return column + "_" + language.name().toLowerCase(Locale.ROOT);
    }
}
