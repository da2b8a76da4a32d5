package org.vigie.transforms.attainment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Judges an actual value against a target. Pure; safe for any number of threads. */
public final class AttainmentEngine {
    private AttainmentEngine() {}

    /**
     * The verdict, the progress and the ratio, each with its reason.
     *
     * @param baseline where the way began; without one there is a verdict but no progress
     * @param actual already comparable with the target (same period, same accumulation)
     */
    public static Attainment evaluate(
            Direction direction, Target target, Optional<BigDecimal> baseline, Optional<BigDecimal> actual) {
        if (target instanceof Target.ToBeDetermined) {
            return Attainment.notEvaluated(ProgressReason.TARGET_TO_BE_DETERMINED);
        }
        if (direction != Direction.NONE && target instanceof Target.Ordinal ordinal) {
            return actual.map(rank -> ofLevel(ordinal.rank(), rank)).orElseGet(Attainment::noActual);
        }
        if (!isNumeric(target) || direction == Direction.NONE) {
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

    /**
     * As above, for a source that says both the kind of a target and the direction: a lower bound on an indicator that
     * should go down is not judged, since either reading could be wrong.
     */
    public static Attainment evaluate(
            Direction direction,
            TargetKind kind,
            Target target,
            Optional<BigDecimal> baseline,
            Optional<BigDecimal> actual) {
        return isNumeric(target) && direction.opposes(kind.impliedDirection())
                ? Attainment.notEvaluated(ProgressReason.TARGET_CONTRADICTS_DIRECTION)
                : evaluate(direction, target, baseline, actual);
    }

    /** Whether a milestone was done by its date. One without a done date has no actual: nothing is inferred from today. */
    public static Attainment evaluateMilestone(Target.Milestone milestone, Optional<LocalDate> done) {
        return done.map(date -> allOrNothing(!date.isAfter(milestone.dueDate()), ProgressReason.MILESTONE))
                .orElseGet(Attainment::noActual);
    }

    /**
     * Progress of holding a level over several periods: periods met ÷ periods due. A due period without an actual was not
     * held. Empty where no period was due.
     */
    public static Optional<BigDecimal> maintained(List<Verdict> duePeriods) {
        long met = duePeriods.stream().filter(Verdict.MET::equals).count();
        return duePeriods.isEmpty()
                ? Optional.empty()
                : Optional.of(quotient(BigDecimal.valueOf(met), BigDecimal.valueOf(duePeriods.size())));
    }

    private static boolean isNumeric(Target target) {
        return target instanceof Target.Threshold || target instanceof Target.Band || target instanceof Target.Exact;
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

    /** A scale goes from the worst to the best, so that its direction is known whatever the indicator's says. */
    private static Attainment ofLevel(BigDecimal target, BigDecimal actual) {
        return allOrNothing(actual.compareTo(target) >= 0, ProgressReason.ORDINAL);
    }

    /** Met or not, with no way between: no gap and no ratio. */
    private static Attainment allOrNothing(boolean met, ProgressReason reason) {
        Progress progress = Progress.allOrNothing(met, reason);
        return new Attainment(
                met ? Verdict.MET : Verdict.NOT_MET,
                progress.value(),
                progress.reason(),
                Optional.empty(),
                Optional.empty(),
                RatioReason.NOT_APPLICABLE);
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
                Optional.of(gap),
                ratio.value(),
                ratio.reason());
    }

    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, Attainment.SCALE, RoundingMode.HALF_EVEN);
    }
}
