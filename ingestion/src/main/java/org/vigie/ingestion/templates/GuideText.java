package org.vigie.ingestion.templates;

import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.ingestion.contract.ContractGuide;
import org.vigie.ingestion.contract.FieldGuide;

/** The guide of a contract as Markdown: its purpose, then its columns in a table. */
final class GuideText {
    private static final Label REQUIRED = new Label("obligatoire", "required");
    private static final Label OPTIONAL = new Label("facultatif", "optional");
    private static final Label HEADER = new Label(
            "| Colonne | Contenu | Type | | Valeurs admises |", "| Column | Content | Type | | Allowed values |");

    private GuideText() {}

    static String of(ContractGuide guide, Language language) {
        StringBuilder text = new StringBuilder();
        text.append(guide.purpose().in(language)).append("\n\n");
        text.append(HEADER.in(language)).append("\n|---|---|---|---|---|\n");
        guide.fields().forEach(field -> text.append(line(field, language)));
        return text.toString();
    }

    private static String line(FieldGuide field, Language language) {
        Label need = field.required() ? REQUIRED : OPTIONAL;
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        field.name(),
                        field.label().in(language),
                        field.type(),
                        need.in(language),
                        field.codes().replace("|", "\\|"));
    }
}
