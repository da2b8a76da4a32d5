package org.vigie.ingestion.templates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vigie.contract.Language;
import org.vigie.ingestion.contract.ContractGuide;
import org.vigie.ingestion.contract.DelimitedText;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.DelimitedLine;

/** What a ministry that is to send a delivery starts from: the file with its header, and how to fill it in. */
public final class DeliveryTemplate {
    private DeliveryTemplate() {}

    /** Writes the empty file of a contract for delimited text, and its guide in both languages; their paths. */
    public static List<Path> write(String contractId, Path folder) {
        DelimitedText text = SourceContracts.contract(contractId).text();
        ContractGuide guide = ContractGuide.of(contractId);
        String name = contractId.substring(contractId.indexOf('.') + 1);
        try {
            Files.createDirectories(folder);
            return List.of(
                    Files.writeString(
                            folder.resolve(name + ".csv"),
                            text.headerless()
                                    ? ""
                                    : DelimitedLine.of(guide.columnNames(), String.valueOf(text.delimiter())) + "\n",
                            text.encoding()),
                    guide(guide, folder.resolve(name + ".LISEZMOI.md"), Language.FR),
                    guide(guide, folder.resolve(name + ".README.md"), Language.EN));
        } catch (IOException e) {
            throw TemplateErrors.unwritable(folder, e);
        }
    }

    private static Path guide(ContractGuide guide, Path file, Language language) throws IOException {
        return Files.writeString(
                file, "# " + guide.id() + "\n\n" + GuideText.of(guide, language), StandardCharsets.UTF_8);
    }
}
