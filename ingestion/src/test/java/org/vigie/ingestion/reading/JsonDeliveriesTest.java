package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;

/** Records of one kind may come as JSON too; they keep the same contract. */
class JsonDeliveriesTest {
    private static final String RECORD = """
            {"indicator_id": "I%s", "period": "T1 2024-2025", "value_kind_code": "actual",
             "published_date": "2024-07-10", "value": %s}""";

    @Test
    void recordsAreReadUnderTheSameContractWithExactNumbers() {
        ReadDelivery delivery = read("[" + RECORD.formatted(1, "30.10") + ",\n" + RECORD.formatted(2, "1e2") + "]");
        assertThat(delivery.rejected()).isEmpty();
        assertThat(delivery.read())
                .extracting(record -> record.values().get(8).orElseThrow())
                .containsExactly(new BigDecimal("30.100000"), new BigDecimal("100.000000"));
        assertThat(delivery.read())
                .allSatisfy(record -> assertThat(record.values().get(4)).contains("2024-2025-T1"));
        assertThat(delivery.read().get(1).line()).isEqualTo(3);
    }

    @Test
    void aValueThatIsNoNumberOrAListIsSetAside() {
        StringBuilder records = new StringBuilder("[" + RECORD.formatted(1, "\"trente\""));
        records.append(',').append(RECORD.formatted(2, "[30]"));
        for (int number = 3; number < 60; number++) {
            records.append(',').append(RECORD.formatted(number, "30"));
        }
        ReadDelivery delivery = read(records.append(']').toString());
        assertThat(delivery.read()).hasSize(57);
        assertThat(delivery.rejected())
                .extracting((RejectedRecord record) -> record.rejection().reason())
                .containsExactly(RejectionReason.NOT_A_NUMBER, RejectionReason.VALUE_NOT_ALLOWED);
    }

    @Test
    void partsOfAPlanComeInOneDocument() {
        ReadFile file = new DeliveryReader(SourceContracts.delivery("plans.document"))
                .read("plan.json", """
                        {"plan_elements": [{"plan_element_id": "E1", "level_code": "objective", "organisation_id": "MSS",
                                            "parent_plan_element_id": null, "name_fr": "Réduire", "name_en": "Shorten"}],
                         "indicators": [],
                         "remarks": [{"text": "not asked for"}]}
                        """.getBytes(StandardCharsets.UTF_8));
        assertThat(file.refusal()).isEmpty();
        assertThat(file.parts()).extracting(ReadPart::name).contains("plan_elements");
        assertThat(file.read()).isEqualTo(1);
        assertThat(file.remarks())
                .extracting(remark -> remark.en())
                .contains("'remarks' is not asked for; not read: 1 record.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[{\"a\": 1}                     | FORMAT_BROKEN",
                "[{\"a\": 1, \"a\": 2}]          | FORMAT_BROKEN",
                "[1, 2]                          | FORMAT_BROKEN",
                "{\"a\": 1}                      | FORMAT_BROKEN",
                "\"text\"                        | FORMAT_BROKEN",
                "[] []                           | FORMAT_BROKEN",
                "[{\"a\": NaN}]                  | FORMAT_BROKEN",
                "[[[[[[[[[[[[]]]]]]]]]]]]        | FORMAT_BROKEN",
                "nonsense                        | FORMAT_BROKEN"
            })
    void whatIsNoListOfRecordsIsRefused(String text, RejectionReason reason) {
        assertThat(read(text).refusal().orElseThrow().reason()).isEqualTo(reason);
    }

    @Test
    void latin1AndNothingAtAllAreRefused() {
        assertThat(read("[{\"a\": \"é\"}]".getBytes(StandardCharsets.ISO_8859_1))
                        .refusal()
                        .orElseThrow()
                        .reason())
                .isEqualTo(RejectionReason.ENCODING_WRONG);
        assertThat(read("").refusal().orElseThrow().reason()).isEqualTo(RejectionReason.DELIVERY_EMPTY);
    }

    @Test
    void aDeeplyNestedDocumentIsRefusedAtOnce() {
        assertThat(read("[".repeat(5_000_000)).refusal().orElseThrow().reason())
                .isEqualTo(RejectionReason.FORMAT_BROKEN);
        assertThat(read("[" + "{\"a\":".repeat(1_000_000))
                        .refusal()
                        .orElseThrow()
                        .reason())
                .isEqualTo(RejectionReason.FORMAT_BROKEN);
    }

    private static ReadDelivery read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadDelivery read(byte[] bytes) {
        return OneTable.read(SourceContracts.contract("results.observations"), "observations.json", bytes);
    }
}
