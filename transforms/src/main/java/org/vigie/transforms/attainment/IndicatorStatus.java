package org.vigie.transforms.attainment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The state of an indicator for a period, declared or computed. The codes are those of {@code dim_status}. */
public enum IndicatorStatus {
    MET,
    NOT_MET,
    /** Due, and no value to judge. */
    NOT_AVAILABLE,
    /** Not due yet. */
    FUTURE,
    /** Due, with a value perhaps, but no numeric target to judge it by. */
    NOT_EVALUABLE,
    /** Due, with a value perhaps, but nobody has said which way is good. */
    DIRECTION_UNKNOWN,
    /** The organisation has not said. */
    NOT_DECLARED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<IndicatorStatus> find(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }

    /** Met or not met: somebody, or the engine, has decided. */
    public boolean isDecided() {
        return this == MET || this == NOT_MET;
    }

    /** The status that the engine's answer comes to. What has no target yet is in no future: no day will make it due. */
    public static IndicatorStatus computed(boolean due, Attainment attainment) {
        if (attainment.progressReason() == ProgressReason.TARGET_TO_BE_DETERMINED) {
            return NOT_EVALUABLE;
        }
        if (!due) {
            return FUTURE;
        }
        return switch (attainment.verdict()) {
            case MET -> MET;
            case NOT_MET -> NOT_MET;
            case NO_ACTUAL -> NOT_AVAILABLE;
            case NOT_EVALUATED ->
                attainment.progressReason() == ProgressReason.DIRECTION_UNKNOWN ? DIRECTION_UNKNOWN : NOT_EVALUABLE;
        };
    }
}
