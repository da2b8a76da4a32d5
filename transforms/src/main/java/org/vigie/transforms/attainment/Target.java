package org.vigie.transforms.attainment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What an indicator is meant to come to. */
public sealed interface Target {
    /** One value to reach or to hold, from the side that the direction says. */
    record Threshold(BigDecimal value) implements Target {}

    /** Anything from low to high, bounds included. A band whose low exceeds its high is met by nothing. */
    record Band(BigDecimal low, BigDecimal high) implements Target {}

    /** One value, give or take a tolerance that is not negative. */
    record Exact(BigDecimal value, BigDecimal tolerance) implements Target {
        public Exact {
            if (tolerance.signum() < 0) {
                throw new IllegalArgumentException("Tolerance " + tolerance + " is negative");
            }
        }

        /** All values that are as good as the exact one. */
        public Band asBand() {
            return new Band(value.subtract(tolerance), value.add(tolerance));
        }
    }

    /** Done by a date, that day included. Judged by {@link AttainmentEngine#evaluateMilestone}. */
    record Milestone(LocalDate dueDate) implements Target {}

    /** Words only: people judge it, the engine does not. */
    record Narrative() implements Target {}

    /** No target was set. */
    record None() implements Target {}

    /**
     * The target of a row of {@code fact_indicator_target}. One whose kind asks for a number that is missing is no
     * target. Exactly without a tolerance means a tolerance of zero.
     *
     * @param value of at_least, at_most and exactly
     * @param low of range, with {@code high}; an inverted band is kept as it is
     */
    static Target of(
            TargetKind kind,
            Optional<BigDecimal> value,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            Optional<BigDecimal> tolerance) {
        return switch (kind) {
            case AT_LEAST, AT_MOST -> value.<Target>map(Threshold::new).orElseGet(None::new);
            case EXACTLY ->
                value.<Target>map(exact -> new Exact(exact, tolerance.orElse(BigDecimal.ZERO)))
                        .orElseGet(None::new);
            case RANGE ->
                low.<Target>flatMap(from -> high.map(to -> new Band(from, to))).orElseGet(None::new);
            case TEXT -> new Narrative();
            case NONE -> new None();
        };
    }
}
