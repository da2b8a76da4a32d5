package org.vigie.transforms.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheilSenTest {
    private static final Bounds ANY = new Bounds(Optional.empty(), Optional.empty());

    @Test
    void aStraightLineGoesOnWithoutDoubt() {
        Forecast forecast = line("10", "12", "14", "16").at(month(12), ANY).orElseThrow();
        assertThat(forecast).isEqualTo(new Forecast(number("32"), number("32"), number("32")));
    }

    @Test
    void oneOddValueDoesNotTurnTheLine() {
        TheilSen line = line("10", "12", "90", "16", "18");
        assertThat(line.slope().orElseThrow()).isEqualByComparingTo("2");
    }

    /** What {@code scipy.stats.theilslopes(values, range(n), alpha=0.8)} answers, scipy 1.x, six decimals. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 1 4 1 5 9 2 6                          | 0.464286 | 0.0 | 1.25
            4 3 3 4 4 1 1 4 3 5 4 1                  | 0.0 | -0.2 | 0.111111
            37 18 -2 -9 48                           | -10.25 | -19.5 | 25.0
            56 30 37 58                              | 3.833333 | -26.0 | 21.0
            4 0 4 0 0 0                              | 0.0 | -1.333333 | 0.0
            10 56 -17 39 21 36 55                    | 5.333333 | -5.0 | 17.666667
            46 9 17 43 -20 -10 38                    | -1.666667 | -14.5 | 8.0
            3 4 0 5 2 2 1 4                          | -0.1 | -0.5 | 0.666667
            -17 -12 52 -7 31 -7 17 29                | 5.333333 | 0.0 | 9.0
            -18 -20 7 6 -14                          | 1.5 | -10.5 | 13.0
            3 5 3 3 0 4 5 1 5 2 2 0                  | -0.142857 | -0.375 | 0.0
            22 -19 32 -5 -3 11 -8 -19                | -4.25 | -9.0 | 2.0
            39 42 2 51                               | 3.5 | -40.0 | 49.0
            3 4 1 5 1 3 5                            | 0.2 | -0.5 | 1.0
            -6 30 33 7 -20 14 55 18 -18 6            | -1.5 | -5.0 | 3.5
            30 57 53 -8 -15 -2                       | -11.25 | -24.0 | 3.0
            3 2 0 4 2 2 3                            | 0.0 | -0.333333 | 0.666667
            -11 -9 6 54 11                           | 7.583333 | 2.0 | 31.5
            56 27 27 59                              | 0.5 | -29.0 | 32.0
            1 4 3 4 1 3 1 5 1 2 1 4                  | 0.0 | -0.25 | 0.111111
            4 0 60 50 5 29 41                        | 5.0 | -4.75 | 15.333333
            33 -14 -7 -7 -16                         | -6.75 | -20.0 | 3.5
            1 5 5 3 2 3 4 3                          | 0.0 | -0.4 | 0.333333
            46 2 -12 -4 9 41 51 58                   | 9.541667 | 1.714286 | 14.0
            15 7 6 -18 -12                           | -7.375 | -12.5 | -1.0
            """)
    void slopeAndIntervalAreThoseOfAnotherProgram(String values, BigDecimal slope, BigDecimal low, BigDecimal high) {
        TheilSen line = line(values.split(" "));
        assertThat(line.slope().orElseThrow().setScale(6, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(slope);
        Forecast near = line.at(month(100), ANY).orElseThrow();
        Forecast far = line.at(month(1_100), ANY).orElseThrow();
        assertThat(perMonth(far.low(), near.low())).isCloseTo(low, within(new BigDecimal("0.000002")));
        assertThat(perMonth(far.high(), near.high())).isCloseTo(high, within(new BigDecimal("0.000002")));
    }

    private static BigDecimal perMonth(BigDecimal far, BigDecimal near) {
        return far.subtract(near).movePointLeft(3);
    }

    @Test
    void threePointsMakeNoForecast() {
        assertThat(line("1", "2", "3").at(month(12), ANY)).isEmpty();
        assertThat(line("1").slope()).isEmpty();
    }

    @Test
    void aPercentageStaysBetweenZeroAndAHundredAndACountDoesNotGoNegative() {
        List<Point> percentages = points("80", "88", "94", "99");
        Forecast high = new TheilSen(percentages)
                .at(month(12), Bounds.of(true, percentages))
                .orElseThrow();
        assertThat(high.value()).isEqualByComparingTo("100");
        List<Point> counts = points("40", "30", "20", "10");
        Forecast low =
                new TheilSen(counts).at(month(12), Bounds.of(false, counts)).orElseThrow();
        assertThat(low.value()).isEqualByComparingTo("0");
        List<Point> balances = points("5", "-5", "-15", "-25");
        Forecast balance =
                new TheilSen(balances).at(month(5), Bounds.of(false, balances)).orElseThrow();
        assertThat(balance.value()).isEqualByComparingTo("-35");
    }

    @Test
    void mirroredPointsMakeAMirroredForecastWhateverTheirOrder() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<Point> points = new ArrayList<>();
            List<Point> mirrored = new ArrayList<>();
            int count = 4 + random.nextInt(9);
            for (int index = 0; index < count; index++) {
                BigDecimal value = BigDecimal.valueOf(random.nextInt(2_001) - 1_000);
                points.add(point(index, value));
                mirrored.add(point(index, value.negate()));
            }
            Collections.shuffle(points, random);
            Forecast forecast = new TheilSen(points).at(month(20), ANY).orElseThrow();
            Forecast mirror = new TheilSen(mirrored).at(month(20), ANY).orElseThrow();
            assertThat(forecast.value()).isEqualByComparingTo(mirror.value().negate());
            assertThat(forecast.low()).isEqualByComparingTo(mirror.high().negate());
            assertThat(forecast.low()).isLessThanOrEqualTo(forecast.value());
            assertThat(forecast.high()).isGreaterThanOrEqualTo(forecast.value());
        }
    }

    private static TheilSen line(String... values) {
        return new TheilSen(points(values));
    }

    private static List<Point> points(String... values) {
        List<Point> points = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            points.add(point(index, number(values[index])));
        }
        return points;
    }

    private static Point point(int index, BigDecimal value) {
        return new Point(LocalDate.of(2024, 4, 30).plusMonths(index), value);
    }

    private static long month(int afterApril) {
        return Point.month(LocalDate.of(2024, 4, 1).plusMonths(afterApril - 1L));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
