package org.vigie.transforms.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.vigie.transforms.attainment.Attainment;
import org.vigie.transforms.attainment.AttainmentEngine;
import org.vigie.transforms.attainment.Direction;
import org.vigie.transforms.attainment.ProgressReason;
import org.vigie.transforms.attainment.Target;
import org.vigie.transforms.attainment.TargetKind;
import org.vigie.transforms.attainment.Verdict;

/**
 * What is asked of an indicator, and where it stands on the way there at the end of a period (M10 to M12). Pure.
 *
 * @param way from where, and until when
 * @param interimTarget the value that was promised for the end of this very period; it wins over the straight line
 */
public record Trajectory(
        Direction direction,
        TargetKind kind,
        Target target,
        Optional<BigDecimal> baseline,
        Way way,
        Optional<BigDecimal> interimTarget,
        TrajectoryPolicy policy) {

    /** What the engine says of a value. */
    public Attainment attainment(Optional<BigDecimal> actual) {
        return AttainmentEngine.evaluate(direction, kind, target, baseline, actual);
    }

    /** Where a value of a stock, a rate, a mean or an index stands at the end of a day. */
    public Standing ofLevel(Optional<BigDecimal> actual, LocalDate day) {
        Attainment attainment = attainment(actual);
        return decided(attainment, day)
                .orElseGet(() -> attainment
                        .progress()
                        .map(progress -> compared(progress, expected(attainment, day)))
                        .orElseGet(() -> attainment.verdict() == Verdict.MET
                                ? Standing.of(TrajectoryStatus.ON_TRACK, TrajectoryReason.HOLDS_TARGET)
                                : Standing.notEvaluable(TrajectoryReason.NO_BASELINE)));
    }

    /**
     * Where a total since 1 April stands at the end of a day: more of it is wanted, or no more than so much, in
     * proportion to the year. Such a total has no baseline: every year it starts from zero.
     */
    public Standing ofTotal(Optional<BigDecimal> total, LocalDate day) {
        Attainment attainment = attainment(total);
        return decided(attainment, day).orElseGet(() -> inProportion(total.orElseThrow(), way.elapsed(day)));
    }

    private Optional<Standing> decided(Attainment attainment, LocalDate day) {
        if (attainment.verdict() == Verdict.NOT_EVALUATED) {
            return Optional.of(Standing.notEvaluable(reason(attainment.progressReason())));
        }
        if (attainment.verdict() == Verdict.NO_ACTUAL) {
            return Optional.of(Standing.notEvaluable(TrajectoryReason.NO_ACTUAL));
        }
        return day.isBefore(way.due())
                ? Optional.empty()
                : Optional.of(Standing.of(
                        attainment.verdict() == Verdict.MET ? TrajectoryStatus.MET : TrajectoryStatus.OFF_TRACK,
                        TrajectoryReason.DUE));
    }

    private static TrajectoryReason reason(ProgressReason reason) {
        return switch (reason) {
            case DIRECTION_UNKNOWN -> TrajectoryReason.DIRECTION_UNKNOWN;
            case TARGET_CONTRADICTS_DIRECTION -> TrajectoryReason.TARGET_CONTRADICTS_DIRECTION;
            default -> TrajectoryReason.NO_NUMERIC_TARGET;
        };
    }

    /** All of it where only holding counts; what was promised for now; else in proportion to the time gone. */
    private BigDecimal expected(Attainment attainment, LocalDate day) {
        ProgressReason reason = attainment.progressReason();
        if (reason == ProgressReason.MAINTAIN
                || reason == ProgressReason.IN_BAND
                || reason == ProgressReason.DEGENERATE_BASELINE_MEETS) {
            return BigDecimal.ONE;
        }
        return interimTarget
                .flatMap(promised -> attainment(Optional.of(promised)).boundedProgress())
                .orElseGet(() -> way.elapsed(day));
    }

    private Standing compared(BigDecimal progress, BigDecimal expected) {
        if (expected.compareTo(policy.expectedFrom()) < 0) {
            return new Standing(
                    TrajectoryStatus.NOT_EVALUABLE,
                    TrajectoryReason.TOO_EARLY,
                    Optional.of(expected),
                    Optional.empty());
        }
        return indexed(expected, quotient(progress, expected));
    }

    private Standing inProportion(BigDecimal total, BigDecimal elapsed) {
        if (elapsed.compareTo(policy.expectedFrom()) < 0) {
            return new Standing(
                    TrajectoryStatus.NOT_EVALUABLE, TrajectoryReason.TOO_EARLY, Optional.of(elapsed), Optional.empty());
        }
        if (target instanceof Target.Threshold threshold) {
            return direction.wantsLess()
                    ? atMost(total, threshold.value(), elapsed)
                    : atLeast(total, threshold.value(), elapsed);
        }
        Target.Band band = target instanceof Target.Exact exact ? exact.asBand() : (Target.Band) target;
        return total.compareTo(band.high().multiply(elapsed)) > 0
                ? atMost(total, band.high(), elapsed)
                : atLeast(total, band.low(), elapsed);
    }

    private Standing atLeast(BigDecimal total, BigDecimal wanted, BigDecimal elapsed) {
        if (wanted.signum() <= 0) {
            return Standing.notEvaluable(TrajectoryReason.TARGET_NOT_POSITIVE);
        }
        BigDecimal index = quotient(total, wanted.multiply(elapsed));
        return total.compareTo(wanted) >= 0 && target instanceof Target.Threshold
                ? new Standing(
                        TrajectoryStatus.MET, TrajectoryReason.REACHED_EARLY, Optional.of(elapsed), Optional.of(index))
                : indexed(elapsed, index);
    }

    /** Half of what is allowed, used in half of the time, is an index of one. */
    private Standing atMost(BigDecimal total, BigDecimal allowed, BigDecimal elapsed) {
        if (total.signum() <= 0) {
            return Standing.of(TrajectoryStatus.ON_TRACK, TrajectoryReason.INDEX);
        }
        BigDecimal index = quotient(allowed.multiply(elapsed), total);
        return total.compareTo(allowed) > 0
                ? new Standing(
                        TrajectoryStatus.OFF_TRACK,
                        TrajectoryReason.EXCEEDED_EARLY,
                        Optional.of(elapsed),
                        Optional.of(index))
                : indexed(elapsed, index);
    }

    private Standing indexed(BigDecimal expected, BigDecimal index) {
        return new Standing(policy.status(index), TrajectoryReason.INDEX, Optional.of(expected), Optional.of(index));
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, RollUp.SCALE, RoundingMode.HALF_EVEN);
    }
}
