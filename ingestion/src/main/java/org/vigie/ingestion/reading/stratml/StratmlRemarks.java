package org.vigie.ingestion.reading.stratml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.contract.Label;
import org.vigie.contract.Language;

/** What the sender of a plan should know of how it was understood; gathered while it is read, each thing said once. */
final class StratmlRemarks {
    private static final int SHOWN = 12;

    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final Set<String> countedUnits = new TreeSet<>();
    private final Map<Language, Integer> oneLanguage = new TreeMap<>();
    private int unspoken;
    private boolean firstVersion;

    void leftOut(String element) {
        leftOut.merge(element, 1, Integer::sum);
    }

    void countedUnit(String word) {
        countedUnits.add(word);
    }

    /** A text that the document gives in one language, and does not say which. */
    void languageUnstated() {
        unspoken++;
    }

    void onlyIn(Language language) {
        oneLanguage.merge(language, 1, Integer::sum);
    }

    void versionUnstated() {
        firstVersion = true;
    }

    List<Label> told() {
        List<Label> told = new ArrayList<>();
        if (firstVersion) {
            told.add(new Label(
                    "Le document ne dit pas sa version : elle est prise pour la première. Dites-la par « version: 2 ».",
                    "The document does not tell its version: it is taken for the first. Say it by 'version: 2'."));
        }
        if (unspoken > 0) {
            told.add(Label.of(
                    "Le document ne dit pas sa langue ; pris pour du français et de l'anglais : %s texte(s). Dites-la par"
                            + " « language: fr » ou « language: en ».",
                    "The document does not tell its language; taken for French and English: %s text(s). Say it by"
                            + " 'language: fr' or 'language: en'.",
                    unspoken));
        }
        oneLanguage.forEach((language, texts) -> told.add(only(language, texts)));
        if (!countedUnits.isEmpty()) {
            told.add(Label.of(
                    "Unités comptées comme des nombres : %s. Dites-les autrement par « unit_code: … ».",
                    "Units counted as numbers: %s. Say them otherwise by 'unit_code: …'.",
                    countedUnits.stream().limit(SHOWN).collect(Collectors.joining(", "))));
        }
        if (!leftOut.isEmpty()) {
            String counts = leftOut.entrySet().stream()
                    .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                    .collect(Collectors.joining(", "));
            told.add(Label.of("Éléments qui ne sont pas lus : %s.", "Elements that are not read: %s.", counts));
        }
        return told;
    }

    private static Label only(Language language, int texts) {
        return language == Language.FR
                ? Label.of(
                        "%s texte(s) en français seulement ; pris aussi pour de l'anglais.",
                        "%s text(s) in French only; taken for English as well.", texts)
                : Label.of(
                        "%s texte(s) en anglais seulement ; pris aussi pour du français.",
                        "%s text(s) in English only; taken for French as well.", texts);
    }
}
