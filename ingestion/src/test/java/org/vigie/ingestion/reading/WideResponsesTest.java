package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigie.ingestion.contract.SourceContracts;

/** An export of responses with one column per question, as LimeSurvey writes it. */
class WideResponsesTest {
    @Test
    void eachQuestionOfEachLineIsARecordAtThatLine() {
        ReadFile file = read("results-survey482913.csv", """
                id,submitdate,token,Q01,Q02[SQ001],weight,profile_region
                1,2025-02-05 10:12:00,kT7wq,A3,Y,1.25,03
                2,,pL2xs,,N,,
                """);
        assertThat(file.records()).isEqualTo(4);
        assertThat(lines(file)).containsExactly("""
                2: 482913 | 1 | Q01 | A3 | 1.25000000 | region=03
                2: 482913 | 1 | Q02[SQ001] | Y | 1.25000000 | region=03
                3: 482913 | 2 | Q01 |  |  |\s
                3: 482913 | 2 | Q02[SQ001] | N |  |\s""".split("\n"));
        assertThat(file.remarks()).isEmpty();
    }

    @Test
    void theWaveIsWhatTheNameOfTheFileSays() {
        for (String name : List.of("results-survey482913.csv", "inbox/482913.csv", "results-survey482913 (2).csv")) {
            assertThat(lines(read(name, "id,Q01\n1,A1\n")).get(0)).startsWith("2: 482913 | ");
        }
    }

    @Test
    void aColumnThatNobodyAskedForIsToldAndItsCellsAreNotRead() {
        ReadFile file = read("w.csv", "id,Q01,Ville natale,remarque\n1,A1,Rimouski,x\n");
        assertThat(file.records()).isEqualTo(1);
        assertThat(file.remarks())
                .extracting(remark -> remark.en())
                .containsExactly("Columns that neither the contract nor the form of a question code knows, left in the"
                        + " file: Ville natale, remarque.");
    }

    @Test
    void aLineThatCannotBeToldIntoCellsIsOneRecordOfTheBalance() {
        ReadFile file = read("w.csv", "id,Q01,Q02\n" + sound(40) + "41,A1\n");
        assertThat(file.records()).isEqualTo(81);
        assertThat(file.read()).isEqualTo(80);
        assertThat(file.rejected()).isEqualTo(1);
    }

    @Test
    void aFileWithoutTheNumberOfTheResponseOrWithoutQuestionsIsRefused() {
        assertThat(read("w.csv", "Q01\nA1\n").refusal().orElseThrow().text().en())
                .startsWith("The header is not the contract's. Missing columns: id; unknown: –.");
        assertThat(read("w.csv", "id,token\n1,x\n").refusal().orElseThrow().reason())
                .isEqualTo(RejectionReason.HEADER_DIFFERS);
        assertThat(read("w.csv", "id,Q01,Q01\n1,A1,A2\n")
                        .refusal()
                        .orElseThrow()
                        .reason())
                .isEqualTo(RejectionReason.HEADER_DUPLICATED);
    }

    @Test
    void aRepeatedResponseIsToldWithoutItsNumber() {
        ReadFile file = read("w.csv", "id,Q01\n" + sound(40).replaceAll(",A2\n", "\n") + "7,A4\n");
        assertThat(file.parts().get(0).delivery().rejected())
                .extracting(record -> record.rejection().text().en())
                .containsExactly("Key 'w | ••• | Q01' stands on line 8 already. Keep one of the two records.");
    }

    private static String sound(int participants) {
        StringBuilder lines = new StringBuilder();
        for (int number = 1; number <= participants; number++) {
            lines.append(number).append(",A1,A2\n");
        }
        return lines.toString();
    }

    private static List<String> lines(ReadFile file) {
        return file.parts().get(0).delivery().read().stream()
                .map(record -> record.line() + ": "
                        + record.values().stream()
                                .map(value -> value.map(Object::toString).orElse(""))
                                .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static ReadFile read(String name, String text) {
        return new DeliveryReader(SourceContracts.delivery("surveys.responses-wide"))
                .read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
