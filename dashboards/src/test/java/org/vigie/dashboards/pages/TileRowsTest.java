package org.vigie.dashboards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileRowsTest {
    /** A tile that goes is written with a minus before its columns. */
    @ParameterizedTest
    @CsvSource({
        "8 4 6 6,           8 4 6 6",
        "8 6 6 6 -6 12,     8 6 6 12 -12 12",
        "6 -6 6 6,          12 -12 6 6",
        "4 -4 4 8 4,        6 -6 6 8 4",
        "-4 -4 4,           -12 -12 12",
        "-8 -4 7 -5,        -8 -4 12 -12",
        "8 12,              8 12",
    })
    void whereATileGoesFromItsRowTheOthersFillIt(String before, String after) {
        assertThat(TileRows.filled(Arrays.stream(before.split(" "))
                        .map(Integer::valueOf)
                        .map(TileRowsTest::tile)
                        .toList()))
                .extracting(tile -> tile.lack().isPresent() ? -tile.span() : tile.span())
                .containsExactlyElementsOf(
                        Arrays.stream(after.split(" ")).map(Integer::valueOf).toList());
    }

    private static TileView tile(int columns) {
        Optional<TileView.Empty> empty = columns > 0
                ? Optional.empty()
                : Optional.of(new TileView.Empty(
                        "Nothing", List.of(), Optional.empty(), Optional.of(Unanswered.Lack.NOT_DELIVERED)));
        return new TileView(
                "id",
                "Question?",
                Optional.empty(),
                Math.abs(columns),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                empty,
                List.of(),
                "/definitions",
                Optional.empty());
    }
}
