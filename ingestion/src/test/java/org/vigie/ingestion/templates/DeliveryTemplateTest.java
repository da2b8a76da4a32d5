package org.vigie.ingestion.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.ingestion.contract.Format;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.DeliveryReader;
import org.vigie.ingestion.reading.ReadFile;

class DeliveryTemplateTest {
    static Stream<String> contracts() {
        return Stream.concat(SourceContracts.deliveryIds().stream(), SourceContracts.ids().stream())
                // where a file has no header, an empty one is no delivery
                .filter(id -> SourceContracts.delivery(id).parts().stream()
                        .noneMatch(part -> part.contract().text().headerless()))
                // what only programs write is not filled in
                .filter(id -> !SourceContracts.delivery(id).formats().contains(Format.QDPX));
    }

    /** Whoever fills in the template sends what the contract asks for: the empty file itself is taken. */
    @ParameterizedTest
    @MethodSource("contracts")
    void theEmptyFileKeepsItsContract(String contractId, @TempDir Path folder) throws IOException {
        List<Path> written = DeliveryTemplate.write(contractId, folder);
        ReadFile file = new DeliveryReader(SourceContracts.delivery(contractId))
                .read(written.get(0).toString(), Files.readAllBytes(written.get(0)));
        assertThat(file.refusal()).isEmpty();
        assertThat(file.remarks()).isEmpty();
        assertThat(Files.readString(written.get(1)))
                .startsWith("# " + contractId)
                .contains("obligatoire");
        assertThat(Files.readString(written.get(2)))
                .startsWith("# " + contractId)
                .contains("required");
    }

    @Test
    void aPlanMayBeStartedAsAWorkbookADocumentOrStratml(@TempDir Path folder) throws IOException {
        assertThat(DeliveryTemplate.write("plans.workbook", folder))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("workbook.xlsx", "workbook.LISEZMOI.md", "workbook.README.md");
        Path stratml = DeliveryTemplate.write("plans.stratml", folder).get(0);
        assertThat(new DeliveryReader(SourceContracts.delivery("plans.stratml"))
                        .read("plan.xml", Files.readAllBytes(stratml))
                        .read())
                .as("the example of the skeleton lands whole")
                .isEqualTo(8);
        assertThat(Files.readString(
                        DeliveryTemplate.write("plans.document", folder).get(0)))
                .startsWith("{\n  \"plan_versions\": [],\n  \"plan_elements\": [],");
        assertThat(Files.readString(folder.resolve("workbook.README.md")))
                .contains("## plan_elements\n\nOrientations, objectives and programmes of the plans.");
    }
}
