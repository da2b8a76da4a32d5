package org.vigie.ingestion.stratml;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How documents spell the units that Vigie knows. StratML's own meaning of a number is a count of its unit. */
public final class UnitWords {
    /** What a value is where the unit is none of those known: so many of them. */
    public static final String COUNTED = "number";

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("percent", "percent"),
            Map.entry("percentage", "percent"),
            Map.entry("%", "percent"),
            Map.entry("pourcentage", "percent"),
            Map.entry("pour cent", "percent"),
            Map.entry("number", COUNTED),
            Map.entry("nombre", COUNTED),
            Map.entry("count", COUNTED),
            Map.entry("dollar", "dollar"),
            Map.entry("dollars", "dollar"),
            Map.entry("$", "dollar"),
            Map.entry("days", "days"),
            Map.entry("jours", "days"),
            Map.entry("hours", "hours"),
            Map.entry("heures", "hours"),
            Map.entry("points", "points"),
            Map.entry("index", "index"),
            Map.entry("indice", "index"),
            Map.entry("yes_no", "yes_no"),
            Map.entry("yes/no", "yes_no"),
            Map.entry("oui/non", "yes_no"),
            Map.entry("date", "date"),
            Map.entry("text", "text"),
            Map.entry("texte", "text"));

    private UnitWords() {}

    /** The code of a unit, whatever its case; none where it is not known. */
    public static Optional<String> code(String word) {
        return Optional.ofNullable(CODES.get(word.strip().toLowerCase(Locale.ROOT)));
    }
}
