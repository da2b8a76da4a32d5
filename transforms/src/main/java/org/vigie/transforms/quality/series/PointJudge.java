package org.vigie.transforms.quality.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vigie.transforms.quality.deequ.ChangeStrategies;

/**
 * Judges the points of one subject of one series, in the order of their periods. What is unusual, and not said to be real
 * by a steward, is not compared with later: an error of last year does not make this year's value look wrong.
 */
final class PointJudge {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Judgement judgement;
    private final Series.Bound bound;
    private final int least;
    private final int lag;
    private final Map<Integer, BigDecimal> counted = new HashMap<>();
    private final List<BigDecimal> changes = new ArrayList<>();

    PointJudge(Judgement judgement, String seriesId, String granularity) {
        this.judgement = judgement;
        this.bound = Objects.requireNonNull(judgement.boundBySeries().get(seriesId), seriesId);
        this.least = judgement.leastChanges().getOrDefault(granularity, Integer.MAX_VALUE);
        this.lag = Judgement.periodsOfAYear(granularity);
    }

    /** What is said of a point; absent where nothing can be compared. */
    record Said(String verdict, Optional<BigDecimal> yearBefore, Optional<BigDecimal> change) {}

    /** @param decision what a steward said of this very value, as it is kept */
    Said next(int number, BigDecimal value, Optional<String> decision) {
        Optional<BigDecimal> before = Optional.ofNullable(counted.get(number - lag));
        Optional<BigDecimal> change = before.map(found -> change(found, value));
        boolean isNoise = before.map(found -> isNoise(found, value)).orElse(false);
        String verdict = verdict(change, isNoise, decision.orElse(""));
        if (!verdict.equals("unusual") && !verdict.equals("data_error")) {
            counted.put(number, value);
            change.ifPresent(found -> changes.add(isNoise ? BigDecimal.ZERO : found));
        }
        return new Said(verdict, before, change);
    }

    private String verdict(Optional<BigDecimal> change, boolean isNoise, String decision) {
        if (decision.equals("data_error")) {
            return "data_error";
        }
        if (change.isEmpty()) {
            return "no_year_before";
        }
        if (changes.size() < least) {
            return "short_history";
        }
        if (isNoise || !isUnusual(change.get())) {
            return "usual";
        }
        return decision.equals("real_change") ? "real_change" : "unusual";
    }

    private boolean isUnusual(BigDecimal change) {
        if (changes.size() >= judgement.enoughChanges()) {
            return ChangeStrategies.isBeyond(bound.change(), change)
                    && ChangeStrategies.isOutlying(judgement.deviations(), changes, change);
        }
        BigDecimal largest = changes.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
        return ChangeStrategies.isBeyond(bound.change().max(largest.multiply(TWO)), change);
    }

    /** Squared on both sides, so that no root is drawn. */
    private boolean isNoise(BigDecimal before, BigDecimal value) {
        BigDecimal difference = value.subtract(before);
        BigDecimal allowed =
                bound.noise().multiply(bound.noise()).multiply(before.abs().add(value.abs()));
        return bound.noise().signum() > 0 && difference.multiply(difference).compareTo(allowed) <= 0;
    }

    /** The difference over the mean of both sizes: from -2 to 2, and told for zero and negative values as well. */
    static BigDecimal change(BigDecimal before, BigDecimal value) {
        BigDecimal sizes = before.abs().add(value.abs());
        return sizes.signum() == 0
                ? BigDecimal.ZERO
                : value.subtract(before).multiply(TWO).divide(sizes, 6, RoundingMode.HALF_EVEN);
    }
}
