package org.vigie.ingestion.templates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vigie.contract.Language;
import org.vigie.ingestion.contract.ContractGuide;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.plans.PlanRecords;

/** The ten plan deliveries with their headers only, and how to fill them, in French and in English. */
record BlankInbox() implements InboxFiller {
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
            files.append(GuideText.of(ContractGuide.of(delivery.contractId()), language));
            files.append('\n');
        }
        return Template.resource(resource).replace("{files}", files.toString().stripTrailing() + "\n");
    }
}
