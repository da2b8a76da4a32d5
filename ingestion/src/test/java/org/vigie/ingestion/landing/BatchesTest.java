package org.vigie.ingestion.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static final long MEGABYTE = 1L << 20;

    @Test
    void smallFilesGoTogetherInTheirOrderAndALargeOneGoesAlone() {
        assertThat(batches(List.of(1L, 2L, 64L, 3L, 5L, 1L)))
                .containsExactly(List.of(1L, 2L), List.of(64L), List.of(3L, 5L), List.of(1L));
    }

    @Test
    void nothingMakesNoBatch() {
        assertThat(batches(List.of())).isEmpty();
    }

    private static List<List<Long>> batches(List<Long> megabytes) {
        return Batches.of(megabytes, size -> size * MEGABYTE);
    }
}
