package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;

/** What people wrote is in no raw record, reason, header or remark, in whatever format and however broken it comes. */
class WithheldTextTest {
    private static final String HEADER =
            "session_id,excerpt_id,theme_id,coder_id,start_position,end_position,excerpt_text\n";
    private static final String SAID = "On refait trois fois le même formulaire";

    @Test
    void aRejectedRecordGoesBackWithoutItsTextAndWithAllElse() {
        ReadFile file =
                read("focusgroups.codings", "codings.csv", HEADER + "S1,E1,processes,K1,zero,9,\"" + SAID + "\"\n");
        assertThat(rejected(file)).singleElement().satisfies(record -> {
            assertThat(record.raw()).isEqualTo("S1,E1,processes,K1,zero,9,[retenu/withheld]");
            assertThat(record.rejection().column()).contains("start_position");
        });
    }

    @Test
    void aRecordThatCannotBeTakenApartIsLeftOutWhole() {
        ReadFile file =
                read("focusgroups.codings", "codings.csv", HEADER + "S1,E1,processes,K1,0,9," + SAID + ", dit-elle\n");
        assertThat(rejected(file))
                .singleElement()
                .satisfies(record -> assertThat(record.raw()).isEqualTo("[retenu/withheld]"));
    }

    @Test
    void aFileWithoutItsHeaderDoesNotShowItsFirstRecordInstead() {
        ReadFile file = read(
                "focusgroups.codings",
                "codings.csv",
                "S1,E1,processes,K1,0,9,\"" + SAID + "\"\nS1,E2,processes,K1,0,9," + SAID + "\n");
        assertThat(file.refusal().orElseThrow().reason()).isEqualTo(RejectionReason.HEADER_DIFFERS);
        assertThat(file.toString()).doesNotContain("formulaire");
    }

    @Test
    void aNameInPlaceOfAColumnsNameIsNotShown() {
        ReadFile file =
                read("focusgroups.values", "values.csv", "G1,trop long,Julie Tremblay\nG2,trop long,Marc Roy\n");
        assertThat(file.refusal().orElseThrow().reason()).isEqualTo(RejectionReason.HEADER_DIFFERS);
        assertThat(file.toString()).doesNotContain("Tremblay", "trop long");
    }

    @Test
    void aBrokenJsonDocumentIsNotQuoted() {
        ReadFile file = read("focusgroups.codings", "codings.json", "[{\"session_id\": Tremblay}]");
        assertThat(file.refusal().orElseThrow().reason()).isEqualTo(RejectionReason.FORMAT_BROKEN);
        assertThat(file.toString()).doesNotContain("Tremblay");
    }

    @Test
    void aColumnThatNobodyAskedForIsWithheldAsWell() {
        ReadFile file = read(
                "focusgroups.codings",
                "codings.csv",
                "notes," + HEADER + "\"" + SAID + "\",S1,E1,processes,K1,zero,9,\n");
        assertThat(rejected(file))
                .singleElement()
                .satisfies(
                        record -> assertThat(record.raw()).isEqualTo("[retenu/withheld],S1,E1,processes,K1,zero,9,"));
    }

    @Test
    void recordsOfAJsonDocumentGoBackWithoutTheirTextToo() {
        ReadFile file = read("focusgroups.codings", "codings.json", """
                [{"session_id": "S1", "excerpt_id": "E1", "theme_id": "processes", "start_position": "zero",
                  "excerpt_text": "%s"}]""".formatted(SAID));
        assertThat(rejected(file))
                .singleElement()
                .satisfies(record -> assertThat(record.raw()).isEqualTo("S1\tE1\tprocesses\tzero\t[retenu/withheld]"));
    }

    @Test
    void personalDataInAnOpenFieldSetTheRecordAsideWithTheKindAndWithoutTheText() {
        ReadFile file = read(
                "focusgroups.values",
                "values.csv",
                "subject_id,variable_name,variable_value\nG1,contact,julie.roy@exemple.ca\n");
        assertThat(rejected(file)).singleElement().satisfies(record -> {
            assertThat(record.raw()).isEqualTo("G1,contact,[retenu/withheld]");
            assertThat(record.rejection().text().fr())
                    .isEqualTo(
                            "« variable_value » semble contenir des renseignements personnels (courriel). Retirez-les ou"
                                    + " dépersonnalisez le texte, puis renvoyez l'enregistrement.");
            assertThat(record.rejection().text().en())
                    .isEqualTo(
                            "'variable_value' seems to hold personal data (e-mail address). Take them out or make the"
                                    + " text anonymous, then send the record again.");
        });
    }

    private static ReadFile read(String contractId, String name, String text) {
        return new DeliveryReader(SourceContracts.delivery(contractId))
                .read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<RejectedRecord> rejected(ReadFile file) {
        return file.parts().stream()
                .flatMap(part -> part.delivery().rejected().stream())
                .toList();
    }
}
