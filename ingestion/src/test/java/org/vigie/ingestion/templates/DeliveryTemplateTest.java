package org.vigie.ingestion.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.DeliveryReader;
import org.vigie.ingestion.reading.ReadFile;

class DeliveryTemplateTest {
    static Stream<String> contracts() {
        // where a file has no header, an empty one is no delivery
        return SourceContracts.all()
                .filter(contract -> !contract.text().headerless())
                .map(contract -> contract.id());
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
}
