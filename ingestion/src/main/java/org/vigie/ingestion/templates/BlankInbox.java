package org.vigie.ingestion.templates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.ingestion.plans.PlanColumn;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.plans.PlanRecords;

/** The ten plan deliveries with their headers only, and how to fill them, in French and in English. */
record BlankInbox() implements InboxFiller {
    private static final Label REQUIRED = new Label("obligatoire", "required");
    private static final Label OPTIONAL = new Label("facultatif", "optional");
    private static final Label HEADER = new Label(
            "| Colonne | Contenu | Type | | Valeurs admises |", "| Column | Content | Type | | Allowed values |");

    @Override
    public void fill(Template template, Path folder, Optional<Path> source) throws IOException {
        for (PlanDelivery delivery : PlanDelivery.values()) {
            new PlanRecords(delivery).writeInto(folder);
        }
        Files.writeString(
                folder.resolve("LISEZMOI.md"), instructions("LISEZMOI.md", Language.FR), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("README.md"), instructions("README.md", Language.EN), StandardCharsets.UTF_8);
    }

    private static String instructions(String resource, Language language) {
        StringBuilder files = new StringBuilder();
        for (PlanDelivery delivery : PlanDelivery.values()) {
            files.append("## ").append(delivery.fileName()).append("\n\n");
            files.append(delivery.purpose().in(language)).append("\n\n");
            files.append(HEADER.in(language)).append("\n|---|---|---|---|---|\n");
            delivery.columns().forEach(column -> files.append(line(column, language)));
            files.append('\n');
        }
        return Template.resource(resource).replace("{files}", files.toString().stripTrailing() + "\n");
    }

    private static String line(PlanColumn column, Language language) {
        Label need = column.required() ? REQUIRED : OPTIONAL;
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        column.name(), column.label().in(language), column.type(), need.in(language), column.codes());
    }
}
