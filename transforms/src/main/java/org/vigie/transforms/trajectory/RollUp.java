package org.vigie.transforms.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One value out of several, by what the indicator is (model.md §5.3). Sums add up; stocks keep the last; rates and means
 * are computed anew from their numerators and denominators; what cannot be rolled up is refused with its reason, never
 * averaged. A part that is missing makes the whole incomplete: the others would pass for it.
 */
public final class RollUp {
    /** Decimals of what is stored. */
    static final int SCALE = 6;

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Accumulation accumulation;
    private final boolean unitAllowsSum;
    private final BigDecimal rateScale;

    /**
     * @param unitAllowsSum whether values in this unit may be added over organisations and territories
     * @param isPercent whether a rate is written as a percentage rather than as a ratio
     */
    public RollUp(Accumulation accumulation, boolean unitAllowsSum, boolean isPercent) {
        this.accumulation = accumulation;
        this.unitAllowsSum = unitAllowsSum;
        this.rateScale = isPercent ? PERCENT : BigDecimal.ONE;
    }

    /**
     * The value of a longer period out of those in it.
     *
     * @param expected how many there should be
     */
    public RolledUp overTime(List<Observed> periods, int expected) {
        return switch (accumulation) {
            case FLOW -> sum(periods, expected);
            case CUMUL_SINCE_BASELINE, STOCK -> last(periods, expected);
            case RATE -> rate(periods, expected);
            case MEAN -> mean(periods, expected);
            case INDEX, MOVING -> RolledUp.none(RollUpReason.NOT_ROLLED_UP);
            case UNKNOWN -> RolledUp.none(RollUpReason.ACCUMULATION_UNKNOWN);
        };
    }

    /**
     * The value of the whole out of its territories, units or organisations in one period.
     *
     * @param expected how many there should be
     */
    public RolledUp overParts(List<Observed> parts, int expected) {
        return switch (accumulation) {
            case FLOW, CUMUL_SINCE_BASELINE, STOCK ->
                unitAllowsSum ? sum(parts, expected) : RolledUp.none(RollUpReason.UNIT_NOT_ADDITIVE);
            case RATE -> rate(parts, expected);
            case MEAN -> mean(parts, expected);
            case INDEX, MOVING -> RolledUp.none(RollUpReason.NOT_ROLLED_UP);
            case UNKNOWN -> RolledUp.none(RollUpReason.ACCUMULATION_UNKNOWN);
        };
    }

    /**
     * What the values of a fiscal year amount to at the end of one of its periods: what may be compared with the target.
     *
     * @param periods those from 1 April to that one, in any order; at least one
     * @param isWholeYear whether the period is the fiscal year itself
     */
    public RolledUp yearSoFar(List<Observed> periods, boolean isWholeYear) {
        Observed last = periods.stream()
                .max(Comparator.comparingInt(Observed::place))
                .orElseThrow(() -> new IllegalArgumentException("A year so far has a period"));
        if (isWholeYear) {
            return RolledUp.of(last, RollUpReason.DELIVERED);
        }
        return switch (accumulation) {
            case FLOW -> sum(periods, last.place());
            case RATE -> last.place() == 1 ? RolledUp.of(last, RollUpReason.DELIVERED) : rate(periods, last.place());
            case MEAN -> last.place() == 1 ? RolledUp.of(last, RollUpReason.DELIVERED) : mean(periods, last.place());
            case CUMUL_SINCE_BASELINE, STOCK, INDEX, MOVING -> RolledUp.of(last, RollUpReason.LAST);
            case UNKNOWN -> RolledUp.none(RollUpReason.ACCUMULATION_UNKNOWN);
        };
    }

    private static RolledUp sum(List<Observed> parts, int expected) {
        return parts.size() == expected && all(parts, Observed::value)
                ? RolledUp.summed(total(parts, Observed::value))
                : RolledUp.none(RollUpReason.INCOMPLETE);
    }

    private static RolledUp last(List<Observed> periods, int expected) {
        return periods.stream()
                .filter(period -> period.place() == expected)
                .findFirst()
                .map(period -> RolledUp.of(period, RollUpReason.LAST))
                .orElseGet(() -> RolledUp.none(RollUpReason.INCOMPLETE));
    }

    private RolledUp rate(List<Observed> parts, int expected) {
        return recomputed(parts, expected, Observed::numerator, rateScale);
    }

    /** A mean times its denominator is the sum that it is the mean of. */
    private static RolledUp mean(List<Observed> parts, int expected) {
        return recomputed(
                parts,
                expected,
                part -> part.value().flatMap(mean -> part.denominator().map(mean::multiply)),
                BigDecimal.ONE);
    }

    private static RolledUp recomputed(
            List<Observed> parts, int expected, Function<Observed, Optional<BigDecimal>> numerators, BigDecimal scale) {
        boolean known = parts.stream()
                .allMatch(part -> part.value().isPresent() || part.numerator().isPresent());
        if (parts.size() != expected || !known) {
            return RolledUp.none(RollUpReason.INCOMPLETE);
        }
        if (!all(parts, numerators) || !all(parts, Observed::denominator)) {
            return RolledUp.none(RollUpReason.NO_PARTS);
        }
        BigDecimal numerator = total(parts, numerators);
        BigDecimal denominator = total(parts, Observed::denominator);
        if (denominator.signum() == 0) {
            return RolledUp.none(RollUpReason.ZERO_DENOMINATOR);
        }
        BigDecimal value = numerator.multiply(scale).divide(denominator, SCALE, RoundingMode.HALF_EVEN);
        return new RolledUp(
                Optional.of(value), Optional.of(numerator), Optional.of(denominator), RollUpReason.RECOMPUTED);
    }

    private static boolean all(List<Observed> parts, Function<Observed, Optional<BigDecimal>> of) {
        return parts.stream().allMatch(part -> of.apply(part).isPresent());
    }

    private static BigDecimal total(List<Observed> parts, Function<Observed, Optional<BigDecimal>> of) {
        return parts.stream().flatMap(part -> of.apply(part).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
