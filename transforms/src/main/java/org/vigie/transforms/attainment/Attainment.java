package org.vigie.transforms.attainment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What the engine says of one target and one actual. Numbers have six decimals, half-even; empty means not defined, never
 * zero, and the reason says why.
 *
 * @param progress raw: below 0 when things went the wrong way, above 1 beyond the target
 * @param favourableGap in the indicator's unit, positive on the good side of the target (M09)
 * @param ratio to the target (M08); never to be averaged
 */
public record Attainment(
        Verdict verdict,
        Optional<BigDecimal> progress,
        ProgressReason progressReason,
        Optional<BigDecimal> favourableGap,
        Optional<BigDecimal> ratio,
        RatioReason ratioReason) {

    /** Decimals of what is stored; comparisons are made before any rounding. */
    static final int SCALE = 6;

    public Attainment {
        progress = progress.map(Attainment::rounded);
        favourableGap = favourableGap.map(Attainment::rounded);
        ratio = ratio.map(Attainment::rounded);
    }

    /** Progress between 0 and 1, for display and for weighting. */
    public Optional<BigDecimal> boundedProgress() {
        return progress.map(raw -> rounded(raw.max(BigDecimal.ZERO).min(BigDecimal.ONE)));
    }

    /** Not met, yet at least as far as the policy asks for "partly attained". */
    public boolean isPartial(AttainmentPolicy policy) {
        return verdict == Verdict.NOT_MET
                && boundedProgress()
                        .filter(bounded -> bounded.compareTo(policy.partialFrom()) >= 0)
                        .isPresent();
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    static Attainment notEvaluated(ProgressReason reason) {
        return new Attainment(
                Verdict.NOT_EVALUATED,
                Optional.empty(),
                reason,
                Optional.empty(),
                Optional.empty(),
                RatioReason.NOT_APPLICABLE);
    }

    static Attainment noActual() {
        return new Attainment(
                Verdict.NO_ACTUAL,
                Optional.empty(),
                ProgressReason.NO_ACTUAL,
                Optional.empty(),
                Optional.empty(),
                RatioReason.NO_VALUE);
    }
}
