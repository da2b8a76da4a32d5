package org.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> METRICS = List.of("attainment_rate", "evaluation_coverage", "spending");

    @Test
    void aTextTooLongForANameIsNearToNothing() {
        assertThat(Nearest.to("spending".repeat(100_000), List.of("spending"))).isEmpty();
    }

    @Test
    void aSlipOfTheFingersFindsTheNameMeant() {
        assertThat(Nearest.to("atainment_rate", METRICS)).contains("attainment_rate");
        assertThat(Nearest.to("SPENDING", METRICS)).contains("spending");
    }

    @Test
    void theBeginningOfANameFindsIt() {
        assertThat(Nearest.to("attainment", METRICS)).contains("attainment_rate");
    }

    @Test
    void whatResemblesNothingFindsNothing() {
        assertThat(Nearest.to("workforce", METRICS)).isEmpty();
        assertThat(Nearest.to("", List.of())).isEmpty();
    }

    @Test
    void theQuestionComesBeforeTheRemedyInBothLanguages() {
        Label remedy = new Label("Connus : a.", "Known: a.");
        Label question = Nearest.question("spendin", METRICS, remedy);
        assertThat(question.en()).isEqualTo("Did you mean 'spending'? Known: a.");
        assertThat(question.fr()).isEqualTo("Vouliez-vous dire «\u00a0spending\u00a0»\u202f? Connus : a.");
        assertThat(Nearest.question("workforce", METRICS, remedy)).isEqualTo(remedy);
    }

    @Test
    void ofMoreNamesThanOneReadsOnlyTheNearestAreListed() {
        List<String> valid =
                IntStream.range(0, 50).mapToObj(at -> "metric_" + at).toList();
        assertThat(Nearest.choices("metric_4x", valid)).startsWith("metric_4, ").endsWith("… (50)");
        assertThat(Nearest.choices("metric_4x", valid).split(", ")).hasSize(10);
        assertThat(Nearest.choices("x", valid.subList(0, 3))).isEqualTo("metric_0, metric_1, metric_2");
    }
}
