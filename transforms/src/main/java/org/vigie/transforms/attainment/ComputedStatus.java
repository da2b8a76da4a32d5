package org.vigie.transforms.attainment;

import java.math.BigDecimal;
import java.util.Optional;

/** The status that Vigie computes, with its reason. It stands beside the declared one and never replaces it. */
public record ComputedStatus(IndicatorStatus status, StatusReason reason) {

    public static ComputedStatus of(
            boolean due,
            Direction direction,
            Target target,
            Optional<BigDecimal> baseline,
            Optional<BigDecimal> actual) {
        return of(due, AttainmentEngine.evaluate(direction, target, baseline, actual));
    }

    /** The status that an answer of the engine comes to, where the caller needs the answer as well. */
    public static ComputedStatus of(boolean due, Attainment attainment) {
        boolean noTargetYet = attainment.progressReason() == ProgressReason.TARGET_TO_BE_DETERMINED;
        return new ComputedStatus(
                IndicatorStatus.computed(due, attainment),
                due || noTargetYet ? reason(attainment) : StatusReason.NOT_DUE);
    }

    /** Whether declared and computed can be set against each other: both are decided. */
    public boolean isComparedWith(IndicatorStatus declared) {
        return status.isDecided() && declared.isDecided();
    }

    /** Whether the organisation declared the opposite of what the numbers say: a finding, never a correction. */
    public boolean isDifferentFrom(IndicatorStatus declared) {
        return isComparedWith(declared) && status != declared;
    }

    private static StatusReason reason(Attainment attainment) {
        return switch (attainment.verdict()) {
            case MET, NOT_MET -> StatusReason.COMPARED;
            case NO_ACTUAL -> StatusReason.NO_ACTUAL;
            case NOT_EVALUATED ->
                switch (attainment.progressReason()) {
                    case DIRECTION_UNKNOWN -> StatusReason.DIRECTION_UNKNOWN;
                    case TARGET_CONTRADICTS_DIRECTION -> StatusReason.TARGET_CONTRADICTS_DIRECTION;
                    case TARGET_TO_BE_DETERMINED -> StatusReason.TARGET_TO_BE_DETERMINED;
                    default -> StatusReason.NO_NUMERIC_TARGET;
                };
        };
    }
}
