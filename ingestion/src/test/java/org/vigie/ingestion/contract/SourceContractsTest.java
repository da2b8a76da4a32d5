package org.vigie.ingestion.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.Language;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.contract.rooms.entry.EntryKind;
import org.vigie.ingestion.reading.DeliveryReader;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;
import org.vigie.ingestion.reading.ReadFile;

class SourceContractsTest {
    private static final JsonSchema ODCS = schema();

    static List<String> ids() {
        return SourceContracts.ids();
    }

    static List<String> all() {
        return Stream.concat(SourceContracts.ids().stream(), SourceContracts.deliveryIds().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyContractIsValidOdcs(String id) throws IOException {
        try (InputStream stream = SourceContracts.class.getResourceAsStream(SourceContracts.resource(id))) {
            JsonNode document = new ObjectMapper(new YAMLFactory()).readTree(stream);
            assertThat(ODCS.validate(document)).isEmpty();
            assertThat(document.path("id").asText()).isEqualTo(id);
            assertThat(document.path("apiVersion").asText()).isEqualTo("v3.1.0");
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyContractIsReadAndNamesNoColumnTwice(String id) {
        SourceContract contract = SourceContracts.contract(id);
        assertThat(contract.headers()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(contract.fields().stream().map(SourceField::name)).doesNotHaveDuplicates();
        assertThat(contract.landedTable().value()).startsWith("landed_");
    }

    @Test
    void aFileMayBeWrittenOtherwiseThanItsRecordsUsuallyAre() {
        DeliveryContract french = SourceContracts.delivery("results.observations-fr");
        SourceContract usual = SourceContracts.contract("results.observations");
        SourceContract written = french.parts().get(0).contract();
        assertThat(french.formats()).containsExactly(Format.DELIMITED);
        assertThat(written.landedTable()).isEqualTo(usual.landedTable());
        assertThat(written.text().delimiter()).isEqualTo(';');
        assertThat(usual.text().delimiter()).isEqualTo(',');
        assertThat(written.fields()).allMatch(field -> field.rules().numbers() == NumberForm.FRENCH);
        assertThat(usual.fields()).allMatch(field -> field.rules().numbers() == NumberForm.PLAIN);
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void whatIsEnteredInARoomLandsBesideWhatIsDeliveredAndNeverStopsARefresh(EntryKind kind) {
        DeliveryContract entered = SourceContracts.delivery(kind.contractId());
        SourceContract delivered = SourceContracts.contract(kind.contractId().replace("entered-", ""));
        SourceContract records = entered.parts().get(0).contract();
        assertThat(records.headers()).isEqualTo(kind.columns());
        assertThat(records.landedTable()).isEqualTo(delivered.landedTable());
        assertThat(records.allowedRejectedShare()).isEqualByComparingTo("1");
        assertThat(delivered.allowedRejectedShare()).isEqualByComparingTo("0.05");
        assertThat(records.hasFreeText()).isEqualTo(kind != EntryKind.BLOCKER_EVENT);
        assertThat(delivered.hasFreeText()).isFalse();
    }

    @Test
    @Tag("C30")
    void c30AWatchItemWithoutALinkToItsSourceOrADateIsRefused() {
        String header = "item_id,title_fr,title_en,theme_id,source_link,published_date,decision_id\n";
        StringBuilder text = new StringBuilder(header).append("""
                V1,Un,One,,,2024-05-01,
                V2,Deux,Two,,https://example.org/2,,
                V3,Trois,Three,,in the library,2024-05-01,
                """);
        for (int number = 4; number <= 63; number++) {
            text.append("V%d,Sain,Sound,,https://example.org/%d,2024-05-01,%n".formatted(number, number));
        }
        ReadFile read = new DeliveryReader(SourceContracts.delivery("watch.items"))
                .read("items.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(read.refusal()).isEmpty();
        assertThat(read.read()).isEqualTo(60);
        assertThat(read.parts().get(0).delivery().rejected())
                .extracting(RejectedRecord::line)
                .containsExactly(2, 3, 4);
    }

    @Test
    void aFileThatSearchesAFieldThatIsNotThereIsTold() {
        Problems problems = new Problems();
        OdcsDeliveryReader.read(
                Definition.of("example.odcs.yaml", new StringReader("""
                id: plans.example
                schema:
                  - {physicalName: '', customProperties: [{property: recordsOf, value: rooms.blockers}]}
                customProperties:
                  - {property: formats, value: [delimited]}
                  - {property: allowedRejectedShare, value: all}
                  - {property: freeText, value: [title]}
                  - {property: labelFr, value: Exemple}
                  - {property: labelEn, value: Example}
                """), problems),
                id -> Optional.of(SourceContracts.contract(id)));
        assertThat(problems.found())
                .extracting(problem -> problem.text().en())
                .containsExactlyInAnyOrder(
                        "'allowedRejectedShare' is from 0 to 1, not 'all'.", "Field 'title' is unknown.");
    }

    @Test
    void theSchemaRefusesWhatIsNoContract() throws IOException {
        assertThat(ODCS.validate(new ObjectMapper().readTree("{\"kind\": \"DataContract\", \"colour\": \"blue\"}")))
                .isNotEmpty();
    }

    @Test
    void anUnknownContractIsAnsweredWithTheOneMeant() {
        assertThatThrownBy(() -> SourceContracts.contract("plans.target"))
                .isInstanceOfSatisfying(DefinitionException.class, error -> {
                    assertThat(error.messageIn(Language.EN))
                            .startsWith("Contract 'plans.target' is unknown. Did you mean 'plans.targets'? Known"
                                    + " contracts: ")
                            .contains("gc-infobase.core-responsibilities,");
                    assertThat(error.messageIn(Language.FR))
                            .startsWith("Le contrat « plans.target » est inconnu. Vouliez-vous dire");
                });
    }

    @Test
    void everythingWrongWithAContractIsToldAtOnce() {
        Problems problems = new Problems();
        OdcsReader.read(Definition.of("example.odcs.yaml", new StringReader("""
                id: plans.example
                schema:
                  - properties:
                      - {name: amount, physicalType: number}
                      - {name: amount, physicalType: string, logicalTypeOptions: {pattern: '('}}
                customProperties:
                  - {property: encoding, value: utf-16}
                  - {property: delimiter, value: '||'}
                  - {property: nullValues, value: ['']}
                  - {property: allowedRejectedShare, value: 5}
                  - {property: labelFr, value: Exemple}
                """), problems));
        assertThat(problems.found())
                .extracting(problem -> problem.line() + ": " + problem.text().en())
                .containsExactlyInAnyOrder(
                        "4: Unknown type 'number'. Types: string, int, bigint, boolean, date, timestamp, decimal(p,s).",
                        "5: Unreadable pattern: Unclosed group.",
                        "3: Field 'amount' is described twice.",
                        "7: Encoding 'utf-16' does not write ASCII in one byte. Have the delivery converted to utf-8.",
                        "7: 'delimiter' is one ASCII character, neither quote nor line end, not '||'.",
                        "7: 'allowedRejectedShare' is from 0 to 1, not '5'.",
                        "7: Property 'labelEn' is missing.");
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                .getSchema(SourceContractsTest.class.getResourceAsStream("/odcs/odcs-json-schema-v3.1.0.json"));
    }
}
