package org.vigie.ingestion.reading.stratml;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.Language;
import org.vigie.ingestion.stratml.Statements;

/**
 * Gives a text of the document, which is in one language, its two columns. A line of the document says the other language;
 * where none does, the text stands in both, and that is told.
 */
final class BothLanguages {
    private final Optional<Language> language;
    private final StratmlRemarks remarks;

    BothLanguages(Optional<Language> language, StratmlRemarks remarks) {
        this.language = language;
        this.remarks = remarks;
    }

    /** The language that a document says it is written in; none where it says none that Vigie speaks. */
    static Optional<Language> of(String code) {
        return switch (code.strip().toLowerCase(Locale.ROOT).split("-", 2)[0]) {
            case "fr" -> Optional.of(Language.FR);
            case "en" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }

    /** Puts {@code column_fr} and {@code column_en}: as a line says them, else as the text in the element. */
    void put(Map<String, String> record, String column, Statements said, String text) {
        putSame(record, column, said, text);
        boolean borrowed = Arrays.stream(Language.values())
                .filter(each -> language.filter(each::equals).isEmpty())
                .anyMatch(each -> !said.values().containsKey(named(column, each)));
        if (borrowed && !text.isEmpty()) {
            language.ifPresentOrElse(remarks::onlyIn, remarks::languageUnstated);
        }
    }

    /** The same for a text that is no language's, a day for one. */
    static void putSame(Map<String, String> record, String column, Statements said, String text) {
        for (Language each : Language.values()) {
            record.put(named(column, each), said.values().getOrDefault(named(column, each), text));
        }
    }

    private static String named(String column, Language language) {
        return column + "_" + language.name().toLowerCase(Locale.ROOT);
    }
}
