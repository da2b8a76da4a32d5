package org.vigie.ingestion.demo;

import java.math.BigDecimal;

/** The honest rule: what a status should be, by comparing the measure with the target in force. */
final class Verdict {
    static final String MET = "met";
    static final String NOT_MET = "not_met";
    static final String NOT_AVAILABLE = "not_available";
    static final String FUTURE = "future";
    static final String NOT_DECLARED = "not_declared";

    private Verdict() {}

    /** Whether a value satisfies a numeric target of that shape; bounds are included. */
    static boolean satisfies(Shape shape, Target target, BigDecimal value) {
        return switch (shape.kind()) {
            case "at_least" -> value.compareTo(target.value().orElseThrow()) >= 0;
            case "at_most" -> value.compareTo(target.value().orElseThrow()) <= 0;
            case "range" ->
                value.compareTo(target.low().orElseThrow()) >= 0
                        && value.compareTo(target.high().orElseThrow()) <= 0;
            case "exactly" ->
                value.subtract(target.value().orElseThrow())
                                .abs()
                                .compareTo(target.tolerance().orElseThrow())
                        <= 0;
            default -> throw new IllegalStateException(shape.kind() + " targets are not numeric");
        };
    }

    static String of(boolean satisfied) {
        return satisfied ? MET : NOT_MET;
    }
}
