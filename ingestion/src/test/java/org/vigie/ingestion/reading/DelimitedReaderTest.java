package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Label;
import org.vigie.ingestion.contract.CellRules;
import org.vigie.ingestion.contract.DelimitedText;
import org.vigie.ingestion.contract.Drift;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.ingestion.contract.Supersession;
import org.vigie.ingestion.reading.ReadDelivery.ReadRecord;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;

class DelimitedReaderTest {
    private static final String HEADER = "id,nom,valeur,jour\n";
    private static final String GOOD = HEADER + "1,Santé,10.50,2024-04-01\n2,Éducation,,2024-04-02\n";

    @Test
    void aSoundFileIsReadToExactValues() {
        ReadDelivery delivery = read(GOOD);
        assertThat(delivery.refusal()).isEmpty();
        assertThat(delivery.rejected()).isEmpty();
        assertThat(delivery.read())
                .containsExactly(
                        new ReadRecord(
                                1,
                                2,
                                19,
                                List.of(
                                        Optional.of(1),
                                        Optional.of("Santé"),
                                        Optional.of(new BigDecimal("10.500")),
                                        Optional.of(LocalDate.of(2024, 4, 1)))),
                        new ReadRecord(
                                2,
                                3,
                                45,
                                List.of(
                                        Optional.of(2),
                                        Optional.of("Éducation"),
                                        Optional.empty(),
                                        Optional.of(LocalDate.of(2024, 4, 2)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndEndsARecord(String lineEnd) {
        ReadDelivery delivery = read(GOOD.replace("\n", lineEnd));
        assertThat(delivery.read()).hasSize(2);
        assertThat(delivery.read().get(1).line()).isEqualTo(3);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        ReadDelivery delivery = read("\uFEFF" + GOOD);
        assertThat(delivery.read()).hasSize(2);
        assertThat(delivery.read().get(0).byteOffset()).isEqualTo(22);
    }

    @Test
    void quotedFieldsHoldDelimitersQuotesAndLineEnds() {
        ReadDelivery delivery = read(HEADER + "1,\"Santé, \"\"et\"\"\r\nmieux-être\",1,2024-04-01\n2,b,2,2024-04-02\n");
        assertThat(delivery.read().get(0).values().get(1)).contains("Santé, \"et\"\r\nmieux-être");
        assertThat(delivery.read().get(1).line()).isEqualTo(4);
    }

    @Test
    void columnsAreTakenByNameInWhateverOrder() {
        ReadDelivery delivery = read("jour,valeur,nom,id\n2024-04-01,3,a,9\n");
        assertThat(delivery.read().get(0).values().get(0)).contains(9);
    }

    @Test
    void blankLinesAndAMissingLastLineEndAreNoFault() {
        ReadDelivery delivery = read(HEADER + "1,a,1,2024-04-01\n\n2,b,2,2024-04-02");
        assertThat(delivery.records()).isEqualTo(2);
        assertThat(delivery.rejected()).isEmpty();
    }

    @Test
    void aFileCutInTheMiddleOfARecordIsRefused() {
        ReadDelivery delivery = read(HEADER + "1,a,1,2024-04-01\n2,b");
        assertRefused(
                delivery,
                RejectionReason.CUT_IN_A_RECORD,
                "The file ends in the middle of the record that begins on line 3 (2 of 4 fields)."
                        + " It was cut on its way: send it again whole, with the end of its last line.",
                "Le fichier s'arrête au milieu de l'enregistrement qui commence à la ligne 3 (2 champs sur 4)."
                        + " Il a été coupé en route : renvoyez-le entier, avec la fin de sa dernière ligne.");
        assertThat(delivery.rejected())
                .extracting(record -> record.rejection().reason())
                .containsExactly(RejectionReason.DELIVERY_REFUSED, RejectionReason.CUT_IN_A_RECORD);
    }

    @Test
    void aFileCutWithinQuotesIsRefused() {
        ReadDelivery delivery = read(HEADER + "1,a,1,2024-04-01\n2,\"b\n3,c,3,2024-04-03\n");
        assertThat(delivery.refusal().orElseThrow().reason()).isEqualTo(RejectionReason.CUT_IN_A_RECORD);
        assertThat(delivery.records()).isEqualTo(2);
    }

    @Test
    void latin1UnderAUtf8ContractIsRefusedWithTheByteAndItsPlace() {
        ReadDelivery delivery =
                OneTable.read(contract(StandardCharsets.UTF_8), GOOD.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(
                delivery,
                RejectionReason.ENCODING_WRONG,
                "Byte 0xE9 on line 2 (offset 25) is not UTF-8, the encoding that the contract promises."
                        + " Save the file as UTF-8, then send it again.",
                "L'octet 0xE9 à la ligne 2 (position 25) n'est pas du UTF-8, l'encodage que promet le contrat."
                        + " Enregistrez le fichier en UTF-8, puis renvoyez-le.");
        assertThat(delivery.records()).isEqualTo(2);
    }

    @Test
    void latin1UnderALatin1ContractIsRead() {
        ReadDelivery delivery =
                OneTable.read(contract(StandardCharsets.ISO_8859_1), GOOD.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(delivery.read().get(0).values().get(1)).contains("Santé");
    }

    @Test
    void aHeaderThatNamesAColumnTwiceIsRefused() {
        assertRefused(
                read("id,nom,nom,jour\n1,a,b,2024-04-01\n"),
                RejectionReason.HEADER_DUPLICATED,
                "The header names more than once: nom. Nobody can tell which of these columns is meant:"
                        + " rename or remove the others.",
                "L'en-tête nomme plusieurs fois : nom. On ne peut savoir laquelle de ces colonnes est la bonne :"
                        + " renommez ou retirez les autres.");
    }

    @Test
    void aHeaderThatIsNotTheContractsIsRefusedAndShowsBoth() {
        assertRefused(
                read("id,nom,valeurs,jour\n1,a,b,2024-04-01\n"),
                RejectionReason.HEADER_DIFFERS,
                "The header is not the contract's. Missing columns: valeur; unknown: valeurs (valeurs → valeur ?)."
                        + " Expected: id, nom, valeur, jour.",
                "L'en-tête n'est pas celui du contrat. Colonnes manquantes : valeur ; inconnues : valeurs"
                        + " (valeurs → valeur ?). Attendues : id, nom, valeur, jour.");
    }

    @Test
    void anEmptyFileIsRefusedAndAHeaderAloneIsNoRecord() {
        assertThat(read("").refusal().orElseThrow().reason()).isEqualTo(RejectionReason.DELIVERY_EMPTY);
        assertThat(read("\n\n").refusal().orElseThrow().reason()).isEqualTo(RejectionReason.DELIVERY_EMPTY);
        ReadDelivery headerOnly = read(HEADER);
        assertThat(headerOnly.refusal()).isEmpty();
        assertThat(headerOnly.records()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,a,2024-04-01;FIELD_COUNT_WRONG;3 fields, the header has 4. Check the line's delimiters and quotes.",
                "1,a\"b,1,2024-04-01;QUOTE_MISPLACED;A quote is misplaced. Put quotes around the field and double those"
                        + " within.",
                "1,'',1,2024-04-01;VALUE_MISSING;'nom' is empty, the contract requires it. Give the value.",
                "x1,a,1,2024-04-01;NOT_A_NUMBER;'id' is 'x1', which is no number. Write for example 1234.5.",
                "1,a,1 234.5,2024-04-01;NUMBER_FORM_UNDECLARED;'valeur' is '1 234.5', but the contract wants numbers"
                        + " written like 1234.5 (numbers: plain). Write it so, or declare the other form in the"
                        + " contract (plain, fr, en).",
                "1,a,$12,2024-04-01;NOT_A_NUMBER;'valeur' is '$12', which is no number. Write for example 1234.5.",
                "1,a,1e999,2024-04-01;NOT_A_NUMBER;'valeur' is '1e999', which is no number. Write for example 1234.5.",
                "1,a,0.12345,2024-04-01;NUMBER_TOO_PRECISE;'valeur' is '0.12345', the contract keeps 3 decimals."
                        + " Round it at the source.",
                "1,a,123456789,2024-04-01;NUMBER_TOO_LARGE;'valeur' is '123456789', too large for decimal(8,3)."
                        + " Check the unit.",
                "99999999999,a,1,2024-04-01;NUMBER_TOO_LARGE;'id' is '99999999999', too large for int. Check the unit.",
                "1,a,1,2024-02-30;NOT_A_DATE;'jour' is '2024-02-30', which is no date. Write the third of April 2024 like"
                        + " this: 2024-04-03.",
                "1,A1,1,2024-04-01;VALUE_NOT_ALLOWED;'nom' is 'A1'. Allowed forms: ^[^0-9]*$."
            })
    void aRecordThatBreaksItsContractIsSetAsideWithTheReason(String record, RejectionReason reason, String english) {
        ReadDelivery delivery =
                read(HEADER + "7,ok,1,2024-04-01\n" + record.replace("''", "") + "\n8,ok,1,2024-04-01\n");
        assertThat(delivery.refusal()).isEmpty();
        assertThat(delivery.read()).hasSize(2);
        RejectedRecord rejected = delivery.rejected().get(0);
        assertThat(rejected.line()).isEqualTo(3);
        assertThat(rejected.raw()).isEqualTo(record.replace("''", ""));
        assertThat(rejected.rejection().reason()).isEqualTo(reason);
        assertThat(rejected.rejection().text().en()).isEqualTo(english);
    }

    @Test
    void damagedTextIsSetAside() {
        ReadDelivery delivery =
                read(HEADER + "1,a\u0000b,1,2024-04-01\n2,c\uFFFDd,1,2024-04-01\n3,e,1,2024-04-01\n4,f,1,2024-04-01\n");
        assertThat(delivery.rejected())
                .extracting(record -> record.rejection().text().en())
                .containsExactly(
                        "'nom' holds character U+0000, the mark of damaged text. Write this field again.",
                        "'nom' holds character U+FFFD, the mark of damaged text. Write this field again.");
    }

    @Test
    void aRepeatedKeyIsSetAsideWithTheLineOfTheFirst() {
        ReadDelivery delivery = read(HEADER + "1,a,1,2024-04-01\n2,b,1,2024-04-01\n1,c,1,2024-04-01\n");
        assertThat(delivery.rejected().get(0).rejection().text().en())
                .isEqualTo("Key '1' stands on line 2 already. Keep one of the two records.");
    }

    @Test
    void tooManyRejectedRecordsRefuseTheDelivery() {
        ReadDelivery delivery = read(HEADER + "a,a,1,2024-04-01\nb,b,1,2024-04-01\n3,c,1,2024-04-01\n");
        assertRefused(
                delivery,
                RejectionReason.TOO_MANY_REJECTED,
                "2 of 3 records outside the contract, more than the 50% allowed."
                        + " Mend them (reasons in quarantine), then send the file again.",
                "2 enregistrements sur 3 hors du contrat, plus que les 50\u00a0% permis."
                        + " Corrigez-les (motifs en quarantaine), puis renvoyez le fichier.");
        assertThat(delivery.rejected())
                .extracting(record -> record.rejection().reason())
                .containsExactly(
                        RejectionReason.NOT_A_NUMBER, RejectionReason.NOT_A_NUMBER, RejectionReason.DELIVERY_REFUSED);
    }

    /** Records made of what breaks parsers; whatever comes of them, none is lost and none is counted twice. */
    @Test
    void everyRecordOfAnyFileIsReadOrSetAside() {
        String[] pieces = {
            "1", "2", "\"", "\"\"", ",", ",", "\n", "\r\n", "\r", "a", "é", "2024-04-01", " ", "\u0000", "10.5"
        };
        SplittableRandom random = new SplittableRandom(20_261_123L);
        int files = 3_000;
        long records = 0;
        for (int file = 0; file < files; file++) {
            StringBuilder text = new StringBuilder(HEADER);
            int length = random.nextInt(60);
            for (int piece = 0; piece < length; piece++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            ReadDelivery delivery = OneTable.read(contract(StandardCharsets.UTF_8), bytes);
            long expected = new RecordSplitter(bytes, 0, 0, 1, ',', StandardCharsets.UTF_8)
                            .rest()
                            .size()
                    - 1L;
            assertThat(delivery.records()).isEqualTo(expected);
            assertRawTextStandsWhereItIsSaid(bytes, delivery);
            records += expected;
        }
        System.out.printf("%,d generated files, %,d records, none lost%n", files, records);
    }

    private static void assertRawTextStandsWhereItIsSaid(byte[] bytes, ReadDelivery delivery) {
        for (RejectedRecord record : delivery.rejected()) {
            byte[] raw = record.raw().getBytes(StandardCharsets.UTF_8);
            assertThat(new String(bytes, (int) record.byteOffset(), raw.length, StandardCharsets.UTF_8))
                    .isEqualTo(record.raw());
        }
    }

    private static void assertRefused(ReadDelivery delivery, RejectionReason reason, String english, String french) {
        Rejection refusal = delivery.refusal().orElseThrow();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.text()).isEqualTo(new Label(french, english));
        assertThat(delivery.read()).isEmpty();
    }

    private static ReadDelivery read(String text) {
        return OneTable.read(contract(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceContract contract(Charset encoding) {
        return new SourceContract(
                "plans.example",
                new Label("Exemple", "Example"),
                new DelimitedText(encoding, ',', false),
                Drift.REFUSE,
                Supersession.DELIVERY,
                Set.of(""),
                new BigDecimal("0.5"),
                List.of(
                        new SourceField("id", "id", ColumnType.Plain.INTEGER, true, true),
                        new SourceField(
                                "nom",
                                List.of(),
                                "nom",
                                ColumnType.Plain.STRING,
                                true,
                                false,
                                CellRules.PLAIN.matching(Pattern.compile("^[^0-9]*$"))),
                        new SourceField("valeur", "valeur", new ColumnType.Decimal(8, 3), false, false),
                        new SourceField("jour", "jour", ColumnType.Plain.DATE, true, false)));
    }

    @Test
    void whereAPatternIsAChoiceItsWordsAreNamed() {
        assertThat(Rejections.notAllowed("type", "définitif", "^(actual|provisional|proposed)$")
                        .text())
                .isEqualTo(new Label(
                        "« type » vaut « définitif ». Formes permises : actual, provisional, proposed.",
                        "'type' is 'définitif'. Allowed forms: actual, provisional, proposed."));
    }
}
