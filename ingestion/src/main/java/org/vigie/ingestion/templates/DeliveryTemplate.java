package org.vigie.ingestion.templates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigie.contract.Language;
import org.vigie.ingestion.contract.ContractGuide;
import org.vigie.ingestion.contract.DelimitedText;
import org.vigie.ingestion.contract.DeliveryContract;
import org.vigie.ingestion.contract.DeliveryContract.Part;
import org.vigie.ingestion.contract.Format;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.contract.WideColumns;
import org.vigie.ingestion.reading.DelimitedLine;

/**
 * What a ministry that is to send a delivery starts from: the file to fill in, in the first of its formats, and how to fill
 * it. A format that only programs write has a guide and no file.
 */
public final class DeliveryTemplate {
    private DeliveryTemplate() {}

    /** Writes the file of a contract and its guide in both languages; their paths. */
    public static List<Path> write(String contractId, Path folder) {
        DeliveryContract contract = SourceContracts.delivery(contractId);
        String name = contractId.substring(contractId.indexOf('.') + 1);
        try {
            Files.createDirectories(folder);
            List<Path> written = new ArrayList<>(file(contract, folder, name));
            written.add(guide(contract, folder.resolve(name + ".LISEZMOI.md"), Language.FR));
            written.add(guide(contract, folder.resolve(name + ".README.md"), Language.EN));
            return written;
        } catch (IOException e) {
            throw TemplateErrors.unwritable(folder, e);
        }
    }

    private static List<Path> file(DeliveryContract contract, Path folder, String name) throws IOException {
        Format format = contract.formats().get(0);
        return switch (format) {
            case DELIMITED -> List.of(Files.write(folder.resolve(name + ".csv"), delimited(contract)));
            case XLSX -> List.of(Files.write(folder.resolve(name + ".xlsx"), WorkbookTemplate.of(contract)));
            case JSON -> List.of(Files.writeString(folder.resolve(name + ".json"), json(contract)));
            case STRATML -> List.of(Files.writeString(folder.resolve(name + ".xml"), Template.resource(name + ".xml")));
            default -> List.of();
        };
    }

    private static byte[] delimited(DeliveryContract contract) {
        Part part = contract.parts().get(0);
        DelimitedText text = part.contract().text();
        List<String> columns = part.wide()
                .map(WideColumns::exampleColumns)
                .orElseGet(() -> part.contract().headers());
        String header = DelimitedLine.of(columns, String.valueOf(text.delimiter())) + "\n";
        return (text.headerless() ? "" : header).getBytes(text.encoding());
    }

    /** Each list, empty: a list that has nothing to say may be left so, or out. */
    private static String json(DeliveryContract contract) {
        List<String> lists = contract.parts().stream()
                .map(part -> "  \"" + part.name() + "\": []")
                .toList();
        return "{\n" + String.join(",\n", lists) + "\n}\n";
    }

    private static Path guide(DeliveryContract contract, Path file, Language language) throws IOException {
        StringBuilder text = new StringBuilder("# " + contract.id() + "\n\n");
        if (contract.isOneTable()) {
            text.append(GuideText.of(
                    ContractGuide.of(contract.parts().get(0).contract().id()), language));
        } else {
            text.append(contract.label().in(language)).append("\n\n");
            for (Part part : contract.parts()) {
                String heading = part.name().isEmpty() ? part.contract().id() : part.name();
                text.append("## ").append(heading).append("\n\n");
                text.append(GuideText.of(ContractGuide.of(part.contract().id()), language))
                        .append('\n');
            }
        }
        return Files.writeString(file, text.toString().stripTrailing() + "\n", StandardCharsets.UTF_8);
    }
}
