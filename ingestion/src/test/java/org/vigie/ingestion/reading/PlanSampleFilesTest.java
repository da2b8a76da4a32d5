package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.ingestion.contract.SourceContracts;

/**
 * A whole plan in one file has a good sample, which lands whole, and a bad one with its motifs: part, record and reason of all
 * that is at fault.
 */
class PlanSampleFilesTest {
    @ParameterizedTest
    @CsvSource({"plans.document, json", "plans.stratml, xml"})
    void theGoodSampleLandsWhole(String id, String extension) throws IOException {
        ReadFile file = read(id, "good." + extension);
        assertThat(file.refusal()).isEmpty();
        assertThat(file.rejected()).isZero();
        assertThat(file.read()).isPositive();
        assertThat(file.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"plans.document, json", "plans.stratml, xml"})
    void eachRecordOfTheBadSampleIsSetAsideForItsReason(String id, String extension) throws IOException {
        ReadFile file = read(id, "bad." + extension);
        assertThat(file.refusal()).isPresent();
        List<String> motifs = file.parts().stream()
                .flatMap(part -> part.delivery().rejected().stream()
                        .filter(record -> record.rejection().reason() != RejectionReason.DELIVERY_REFUSED)
                        .map(record -> part.name() + " " + record.number() + " "
                                + record.rejection().reason().code()))
                .toList();
        assertThat(motifs)
                .isEqualTo(new String(bytes(id, "bad.motifs"), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    private static ReadFile read(String id, String name) throws IOException {
        return new DeliveryReader(SourceContracts.delivery(id)).read(name, bytes(id, name));
    }

    private static byte[] bytes(String id, String name) throws IOException {
        try (InputStream stream = PlanSampleFilesTest.class.getResourceAsStream("/samples/" + id + "/" + name)) {
            assertThat(stream).as("sample of " + id + ": " + name).isNotNull();
            return stream.readAllBytes();
        }
    }
}
