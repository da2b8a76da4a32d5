package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Label;
import org.vigie.ingestion.contract.DelimitedText;
import org.vigie.ingestion.contract.Drift;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.ingestion.contract.Supersession;
import org.vigie.ingestion.reading.ReadDelivery.ReadRecord;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;

/** Files that were cut, damaged or made to harm: none passes for sound, none brings the reader down. */
class HostileFilesTest {
    private static final String HEADER = "id,name,amount\n";

    @Test
    void aFileCutAtAnyByteIsRefusedOrSound() {
        byte[] whole = (HEADER + "1,\"a, \"\"b\"\"\",10.25\n2,\"c\nd\",\n3,\"é\",7\n").getBytes(StandardCharsets.UTF_8);
        List<ReadRecord> sound = read(whole, true).read();
        for (int length = HEADER.length(); length < whole.length; length++) {
            ReadDelivery cut = read(Arrays.copyOf(whole, length), true);
            if (cut.refusal().isEmpty()) {
                assertThat(whole[length - 1]).as("cut after byte %s", length).isEqualTo((byte) '\n');
                assertThat(cut.read()).isEqualTo(sound.subList(0, cut.read().size()));
            }
        }
    }

    @Test
    void aFileThatEndsWithADelimiterWasCutBeforeItsLastValue() {
        ReadDelivery delivery = read(HEADER + "1,a,5\n2,b,");
        assertThat(delivery.refusal().orElseThrow().reason()).isEqualTo(RejectionReason.CUT_IN_A_RECORD);
        assertThat(delivery.refusal().orElseThrow().text())
                .isEqualTo(new Label(
                        "Le fichier s'arrête au milieu de l'enregistrement qui commence à la ligne 3 (3 champs sur 3)."
                                + " Il a été coupé en route : renvoyez-le entier, avec la fin de sa dernière ligne.",
                        "The file ends in the middle of the record that begins on line 3 (3 of 3 fields)."
                                + " It was cut on its way: send it again whole, with the end of its last line."));
    }

    @Test
    void withoutThePromiseOfALineEndTheLastValueIsTaken() {
        assertThat(read(HEADER + "1,a,5").read()).hasSize(1);
    }

    @Test
    void onlyTheRecordWithTheWrongByteIsAtFaultAndAllKeepTheirOffsets() {
        byte[] bytes = (HEADER + "1,Santé,5\n2,été,6\n3,c,7\n").getBytes(StandardCharsets.ISO_8859_1);
        bytes[HEADER.length() + 6] = 'e';
        ReadDelivery delivery = read(bytes, false);

        assertThat(delivery.rejected())
                .extracting(record -> record.rejection().reason())
                .containsExactly(
                        RejectionReason.DELIVERY_REFUSED,
                        RejectionReason.ENCODING_WRONG,
                        RejectionReason.DELIVERY_REFUSED);
        assertThat(delivery.rejected()).extracting(RejectedRecord::byteOffset).containsExactly(15L, 25L, 33L);
        assertThat(delivery.rejected().get(1).raw()).isEqualTo("2,\uFFFDt\uFFFD,6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theLineOfAWrongByteIsCountedWhateverTheLineEnd(String lineEnd) {
        byte[] bytes = ("id,name,amount" + lineEnd + "1,a,5" + lineEnd + "2,é,6" + lineEnd)
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(bytes, false).refusal().orElseThrow().text().en()).startsWith("Byte 0xE9 on line 3 ");
    }

    @Test
    void sixteenBitTextIsRefusedAtItsFirstByte() {
        assertThat(read((HEADER + "1,a,5\n").getBytes(StandardCharsets.UTF_16), false)
                        .refusal()
                        .orElseThrow()
                        .text()
                        .en())
                .startsWith("Byte 0xFE on line 1 (offset 0) is not UTF-8");
    }

    @Test
    void whatCannotBeSeenIsSpelledOut() {
        assertThat(read("\uFEFF\uFEFFid,na\u0000me,\u001B[31mamount\n")
                        .refusal()
                        .orElseThrow()
                        .text()
                        .en())
                .isEqualTo("The header is not the contract's. Missing columns: id, name, amount; unknown: <U+FEFF>id,"
                        + " na<U+0000>me, <U+001B>[31mamount (<U+FEFF>id → id ?, na<U+0000>me → name ?). Expected: id,"
                        + " name, amount.");
    }

    @Test
    void aHeaderOfThousandsOfColumnsIsRefusedInAShortMessage() {
        String header = "x".repeat(100_000) + ",column".repeat(16_000).replace(",column", ",c") + "\n";
        StringBuilder distinct = new StringBuilder("x".repeat(100_000));
        for (int column = 0; column < 16_384; column++) {
            distinct.append(",c").append(column);
        }
        assertThat(read(distinct + "\n").refusal().orElseThrow().text().en()).hasSizeLessThan(1_000);
        assertThat(read(header).refusal().orElseThrow().reason()).isEqualTo(RejectionReason.HEADER_DUPLICATED);
    }

    @Test
    void aLineOfSpacesIsARecordAndAnEmptyLineIsNone() {
        ReadDelivery delivery = read(HEADER + "1,a,5\n\n   \n2,b,6\n\n");
        assertThat(delivery.records()).isEqualTo(3);
        assertThat(delivery.rejected())
                .extracting(record -> record.line() + " " + record.rejection().reason())
                .containsExactly("4 FIELD_COUNT_WRONG");
    }

    @Test
    void aFileWithMoreRecordsThanTheLimitIsRefused() {
        byte[] bytes = (HEADER + "1\n".repeat(DelimitedReader.MOST_RECORDS + 1)).getBytes(StandardCharsets.UTF_8);
        assertThat(read(bytes, true).refusal().orElseThrow().text())
                .isEqualTo(new Label(
                        "Le fichier a plus de 1000000 enregistrements, la limite. Retirez-en ce que le contrat ne demande"
                                + " pas, ou convenez d'un contrat qui le divise.",
                        "The file has more than 1000000 records, the limit. Remove what the contract does not ask for,"
                                + " or agree on a contract that divides it."));
    }

    @Test
    void aNumberOfAMillionDigitsIsTooLargeAtOnce() {
        String text = HEADER + "1,a," + "9".repeat(1_000_000) + "\n2,b,6\n";
        RejectedRecord rejected = Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> read(text).rejected().get(0));
        assertThat(rejected.rejection().reason()).isEqualTo(RejectionReason.NUMBER_TOO_LARGE);
        assertThat(rejected.rejection().text().en()).hasSizeLessThan(200);
    }

    @Test
    void aQuoteLeftOpenTellsWhereItBegan() {
        ReadDelivery delivery = read(HEADER + "1,a,5\n2,\"b,6\n3,c,7\n");
        assertThat(delivery.refusal().orElseThrow().text())
                .isEqualTo(new Label(
                        "Un guillemet ouvert dans l'enregistrement qui commence à la ligne 3 n'est jamais fermé."
                                + " Le fichier a été coupé en route, ou ce guillemet est de trop : corrigez, puis renvoyez-le"
                                + " entier.",
                        "A quote opened in the record that begins on line 3 is never closed."
                                + " The file was cut on its way, or that quote is one too many: mend it, then send it again"
                                + " whole."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12024-01-01", "-2024-01-01", "0000-01-01", "2024-1-1", "01/04/2024", "2024-02-30"})
    void aDateIsADayOfTheCommonCalendar(String date) {
        SourceContract contract = contract(false, new SourceField("day", "day", ColumnType.Plain.DATE, true, false));
        ReadDelivery delivery =
                OneTable.read(contract, ("day\n" + date + "\n2024-04-01\n").getBytes(StandardCharsets.UTF_8));
        assertThat(delivery.rejected().get(0).rejection().reason()).isEqualTo(RejectionReason.NOT_A_DATE);
    }

    @Test
    void recordsThatAreLostOrCountedTwiceAreOurDefect() {
        ReadRecord first = new ReadRecord(1, 2, 15, List.of());
        assertThatThrownBy(() -> new ReadDelivery(2, List.of(first), List.of(), Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Of 2 records, 1 are read and 0 rejected");
        assertThatThrownBy(() -> new ReadDelivery(2, List.of(first, first), List.of(), Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Record 1 stands twice");
    }

    private static ReadDelivery read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), false);
    }

    private static ReadDelivery read(byte[] bytes, boolean endsWithLineEnd) {
        return OneTable.read(
                contract(
                        endsWithLineEnd,
                        new SourceField("id", "id", ColumnType.Plain.INTEGER, true, true),
                        new SourceField("name", "name", ColumnType.Plain.STRING, false, false),
                        new SourceField("amount", "amount", new ColumnType.Decimal(8, 3), false, false)),
                bytes);
    }

    private static SourceContract contract(boolean endsWithLineEnd, SourceField... fields) {
        return new SourceContract(
                "plans.example",
                new Label("Exemple", "Example"),
                new DelimitedText(StandardCharsets.UTF_8, ',', endsWithLineEnd),
                Drift.REFUSE,
                Supersession.DELIVERY,
                Set.of(""),
                new BigDecimal("0.5"),
                List.of(fields));
    }
}
