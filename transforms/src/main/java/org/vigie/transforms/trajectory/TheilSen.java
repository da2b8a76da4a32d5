package org.vigie.transforms.trajectory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.contract.trajectory.ForecastRule;

/**
 * The line through points by Theil and Sen: its slope is the median of the slopes of all pairs, so that one odd value does
 * not turn it. The interval of the slope follows Sen (1968) from Kendall's distribution; that of a forecast turns the line
 * by it about the middle of the points (M13).
 */
public final class TheilSen {
    /** Of the standard normal distribution, for 80 % in the middle. */
    private static final BigDecimal Z = new BigDecimal("1.281552");

    private static final int SCALE = 12;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final List<Point> points;
    private final List<BigDecimal> slopes;

    /** @param points of different months, in any order */
    public TheilSen(List<Point> points) {
        this.points = List.copyOf(points);
        this.slopes = slopes(this.points);
    }

    /** Change in a month; empty with less than two points. */
    public Optional<BigDecimal> slope() {
        return slopes.isEmpty() ? Optional.empty() : Optional.of(median(slopes));
    }

    /** The value at the end of a month, and its interval of 80 %; empty with fewer than {@link ForecastRule#FEWEST_POINTS} points. */
    public Optional<Forecast> at(long month, Bounds bounds) {
        if (points.size() < ForecastRule.FEWEST_POINTS) {
            return Optional.empty();
        }
        BigDecimal slope = median(slopes);
        BigDecimal middle = median(points.stream()
                .map(point -> BigDecimal.valueOf(point.month()))
                .sorted()
                .toList());
        BigDecimal atMiddle = median(points.stream()
                .map(point -> point.value()
                        .subtract(
                                slope.multiply(BigDecimal.valueOf(point.month()).subtract(middle))))
                .sorted()
                .toList());
        BigDecimal ahead = BigDecimal.valueOf(month).subtract(middle);
        BigDecimal reach = reach();
        BigDecimal pairs = BigDecimal.valueOf(slopes.size());
        BigDecimal low = slopes.get(Math.max(0, half(pairs.subtract(reach)) - 1));
        BigDecimal high = slopes.get(Math.min(slopes.size() - 1, half(pairs.add(reach))));
        return Optional.of(new Forecast(
                bounds.clip(atMiddle.add(slope.multiply(ahead))),
                bounds.clip(atMiddle.add((ahead.signum() < 0 ? high : low).multiply(ahead))),
                bounds.clip(atMiddle.add((ahead.signum() < 0 ? low : high).multiply(ahead)))));
    }

    /**
     * How many of the sorted slopes lie within the interval: z times the standard deviation of Kendall's S, which equal
     * values make smaller.
     */
    private BigDecimal reach() {
        long ties = points.stream()
                .collect(Collectors.groupingBy(point -> point.value().stripTrailingZeros(), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(TheilSen::variance)
                .sum();
        BigDecimal variance = BigDecimal.valueOf(variance(points.size()) - ties)
                .divide(BigDecimal.valueOf(18), SCALE, RoundingMode.HALF_EVEN);
        return Z.multiply(variance.sqrt(MathContext.DECIMAL64));
    }

    private static long variance(long count) {
        return count * (count - 1) * (2 * count + 5);
    }

    private static int half(BigDecimal number) {
        return number.divide(TWO, 0, RoundingMode.HALF_EVEN).intValueExact();
    }

    private static List<BigDecimal> slopes(List<Point> points) {
        List<BigDecimal> slopes = new ArrayList<>();
        for (int from = 0; from < points.size(); from++) {
            for (int to = from + 1; to < points.size(); to++) {
                long months = points.get(to).month() - points.get(from).month();
                if (months != 0) {
                    BigDecimal change =
                            points.get(to).value().subtract(points.get(from).value());
                    slopes.add(change.divide(BigDecimal.valueOf(months), SCALE, RoundingMode.HALF_EVEN));
                }
            }
        }
        return slopes.stream().sorted().toList();
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(TWO, SCALE, RoundingMode.HALF_EVEN);
    }
}
