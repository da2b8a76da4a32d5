package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.ingestion.contract.DeliveryContract;
import org.vigie.ingestion.contract.Format;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;

/**
 * Every contract for delimited text has a good sample, which lands whole, and a bad one whose last column says for what
 * reason each record is set aside; where it says none, the record is sound.
 */
class SampleFilesTest {
    /** Contracts of public data are proved on the real files instead. */
    private static final List<String> PUBLIC_FAMILIES =
            List.of("gc-infobase.", "pses.", "barometre.", "gmpp.", "polis.");

    static Stream<String> contracts() {
        return Stream.concat(
                        SourceContracts.ids().stream(),
                        SourceContracts.deliveryIds().stream()
                                .filter(id ->
                                        SourceContracts.delivery(id).formats().contains(Format.DELIMITED)))
                .filter(id -> PUBLIC_FAMILIES.stream().noneMatch(id::startsWith));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theGoodSampleLandsWhole(String id) throws IOException {
        ReadFile file = new DeliveryReader(SourceContracts.delivery(id)).read("good.csv", sample(id, "good"));
        assertThat(file.refusal()).isEmpty();
        assertThat(file.rejected()).isZero();
        assertThat(file.read()).isPositive();
        assertThat(file.remarks()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void eachRecordOfTheBadSampleIsSetAsideForItsReason(String id) throws IOException {
        SourceContract contract = SourceContracts.delivery(id).parts().get(0).contract();
        List<String> lines = List.of(new String(sample(id, "bad"), StandardCharsets.UTF_8).split("\n"));
        char delimiter = contract.text().delimiter();
        List<String> expected = new ArrayList<>();
        StringBuilder delivered = new StringBuilder();
        for (String line : lines) {
            int motive = line.lastIndexOf(delimiter);
            delivered.append(line, 0, motive).append('\n');
            expected.add(line.substring(motive + 1));
        }
        assertThat(reasons(SourceContracts.delivery(id), delivered.toString(), lines.size() - 1))
                .isEqualTo(expected.subList(1, expected.size()));
    }

    /** The reason of each record, empty for those that are read; the share that is borne does not count here. */
    private static List<String> reasons(DeliveryContract delivery, String text, int records) {
        ReadFile file = new DeliveryReader(delivery).read("bad.csv", text.getBytes(StandardCharsets.UTF_8));
        List<String> reasons = new ArrayList<>();
        for (int number = 1; number <= records; number++) {
            int wanted = number;
            Optional<RejectedRecord> rejected = file.parts().get(0).delivery().rejected().stream()
                    .filter(record -> record.number() == wanted)
                    .findFirst();
            reasons.add(rejected.map(record -> record.rejection().reason())
                    .filter(reason -> reason != RejectionReason.DELIVERY_REFUSED)
                    .map(RejectionReason::code)
                    .orElse(""));
        }
        return reasons;
    }

    private static byte[] sample(String id, String name) throws IOException {
        try (InputStream stream = SampleFilesTest.class.getResourceAsStream("/samples/" + id + "/" + name + ".csv")) {
            assertThat(stream).as("sample of " + id + ": " + name + ".csv").isNotNull();
            return stream.readAllBytes();
        }
    }
}
