package org.vigie.transforms.attainment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Judges an actual value against a target. Pure; safe for any number of threads. */
public final class AttainmentEngine {
    /** Decimals of what is stored; comparisons are made before any rounding. */
    static final int SCALE = 6;

    private AttainmentEngine() {}

    /**
     * The verdict, the progress and the ratio, each with its reason.
     *
     * @param baseline where the way began; without one there is a verdict but no progress
     * @param actual already comparable with the target (same period, same accumulation)
     */
    public static Attainment evaluate(
            Direction direction, Target target, Optional<BigDecimal> baseline, Optional<BigDecimal> actual) {
        if (target instanceof Target.Narrative || target instanceof Target.None || direction == Direction.NONE) {
            return Attainment.notEvaluated(ProgressReason.NO_NUMERIC_TARGET);
        }
        if (direction == Direction.UNKNOWN) {
            return Attainment.notEvaluated(ProgressReason.DIRECTION_UNKNOWN);
        }
        if (!agree(direction, target)) {
            return Attainment.notEvaluated(ProgressReason.TARGET_CONTRADICTS_DIRECTION);
        }
        if (actual.isEmpty()) {
            return Attainment.noActual();
        }
        if (target instanceof Target.Threshold threshold) {
            return ofThreshold(direction, threshold.value(), baseline, actual.get());
        }
        if (target instanceof Target.Exact exact) {
            return ofBand(exact.asBand(), baseline, actual.get(), RatioReason.NOT_APPLICABLE);
        }
        return ofBand((Target.Band) target, baseline, actual.get(), RatioReason.NO_VALUE);
    }

    private static boolean agree(Direction direction, Target target) {
        if (target instanceof Target.Threshold) {
            return direction.hasOneSide();
        }
        return target instanceof Target.Band ? direction == Direction.RANGE : direction == Direction.EXACT;
    }

    private static Attainment ofThreshold(
            Direction direction, BigDecimal target, Optional<BigDecimal> baseline, BigDecimal actual) {
        BigDecimal gap = direction.turned(actual).subtract(direction.turned(target));
        boolean met = gap.signum() >= 0;
        Progress progress = direction.maintains()
                ? Progress.allOrNothing(met, ProgressReason.MAINTAIN)
                : baseline.map(from -> Progress.along(
                                direction.turned(from), direction.turned(target), direction.turned(actual)))
                        .orElse(Progress.NO_BASELINE);
        Ratio ratio = direction.maintains() ? Ratio.NOT_APPLICABLE : Ratio.of(direction, actual, target);
        return attainment(met, progress, gap, ratio);
    }

    private static Attainment ofBand(
            Target.Band band, Optional<BigDecimal> baseline, BigDecimal actual, RatioReason noRatio) {
        BigDecimal distance = distance(band, actual);
        boolean met = distance.signum() == 0;
        Progress progress = met
                ? new Progress(Optional.of(BigDecimal.ONE), ProgressReason.IN_BAND)
                : baseline.map(from -> Progress.towards(distance(band, from), distance))
                        .orElse(Progress.NO_BASELINE);
        return attainment(met, progress, distance.negate(), new Ratio(Optional.empty(), noRatio));
    }

    /** How far outside the band a value lies; zero within it. */
    private static BigDecimal distance(Target.Band band, BigDecimal value) {
        return band.low().subtract(value).max(value.subtract(band.high())).max(BigDecimal.ZERO);
    }

    private static Attainment attainment(boolean met, Progress progress, BigDecimal gap, Ratio ratio) {
        return new Attainment(
                met ? Verdict.MET : Verdict.NOT_MET,
                progress.value(),
                progress.reason(),
                Optional.of(gap.setScale(SCALE, RoundingMode.HALF_EVEN)),
                ratio.value(),
                ratio.reason());
    }

    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, SCALE, RoundingMode.HALF_EVEN);
    }

    /** Progress and its reason. */
    private record Progress(Optional<BigDecimal> value, ProgressReason reason) {
        static final Progress NO_BASELINE = new Progress(Optional.empty(), ProgressReason.NO_BASELINE);

        static Progress allOrNothing(boolean met, ProgressReason reason) {
            return new Progress(Optional.of(met ? BigDecimal.ONE : BigDecimal.ZERO), reason);
        }

        /** The part of the way from baseline to target that was covered; more is better in all three. */
        static Progress along(BigDecimal baseline, BigDecimal target, BigDecimal actual) {
            return baseline.compareTo(target) >= 0
                    ? allOrNothing(actual.compareTo(target) >= 0, ProgressReason.DEGENERATE_BASELINE_MEETS)
                    : new Progress(
                            Optional.of(quotient(actual.subtract(baseline), target.subtract(baseline))),
                            ProgressReason.OK);
        }

        /** The part of the baseline's distance to the band that is gone, for a value still outside. */
        static Progress towards(BigDecimal baselineDistance, BigDecimal distance) {
            return baselineDistance.signum() == 0
                    ? allOrNothing(false, ProgressReason.DEGENERATE_BASELINE_MEETS)
                    : new Progress(
                            Optional.of(quotient(baselineDistance.subtract(distance), baselineDistance)),
                            ProgressReason.OK);
        }
    }

    /** The ratio to the target and its reason. */
    private record Ratio(Optional<BigDecimal> value, RatioReason reason) {
        static final Ratio NOT_APPLICABLE = new Ratio(Optional.empty(), RatioReason.NOT_APPLICABLE);

        static Ratio of(Direction direction, BigDecimal actual, BigDecimal target) {
            boolean lowerIsBetter = direction == Direction.DECREASE;
            if (actual.signum() < 0 || target.signum() < 0) {
                return none(RatioReason.NEGATIVE);
            }
            if (target.signum() == 0) {
                return lowerIsBetter && actual.signum() == 0
                        ? new Ratio(Optional.of(BigDecimal.ONE), RatioReason.ZERO_MET)
                        : none(RatioReason.ZERO_TARGET);
            }
            if (lowerIsBetter && actual.signum() == 0) {
                return none(RatioReason.ZERO_ACTUAL);
            }
            return new Ratio(
                    Optional.of(lowerIsBetter ? quotient(target, actual) : quotient(actual, target)), RatioReason.OK);
        }

        private static Ratio none(RatioReason reason) {
            return new Ratio(Optional.empty(), reason);
        }
    }
}
