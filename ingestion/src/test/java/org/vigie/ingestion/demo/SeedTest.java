package org.vigie.ingestion.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedTest {
    private static final Seed SEED = new Seed(42);

    @Test
    void aPartDrawsTheSameWhateverWasDrawnBefore() {
        double first = SEED.at("results").at("MSM-01").fraction();
        SEED.at("targets").fraction();
        assertThat(SEED.at("results").at("MSM-01").fraction()).isEqualTo(first);
        assertThat(SEED.at("results").at("MSM-02").fraction()).isNotEqualTo(first);
    }

    @Test
    void fractionsAreSpreadEvenly() {
        double mean = IntStream.range(0, 10_000)
                .mapToDouble(number -> SEED.at("draw " + number).fraction())
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(0.49, 0.51);
    }

    @Test
    void someOfTheChoicesKeepTheirOrderAndAreDistinct() {
        List<Integer> choices = IntStream.range(0, 20).boxed().toList();
        for (int draw = 0; draw < 100; draw++) {
            assertThat(SEED.at("choice").at("draw " + draw).someOf(choices, 4))
                    .hasSize(4)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }
}
