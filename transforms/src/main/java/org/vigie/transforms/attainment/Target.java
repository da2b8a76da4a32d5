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

    /** A level of a scale, by its rank: levels have an order, and no distance. */
    record Ordinal(BigDecimal rank) implements Target {}

    /** Words only: people judge it, the engine does not. */
    record Narrative() implements Target {}

    /** A target is to come; until then nothing is judged, whatever the day. */
    record ToBeDetermined() implements Target {}

    /** No target was set. */
    record None() implements Target {}

    /**
     * The target of a row of {@code fact_indicator_target}. One whose kind asks for a number that is missing is no
     * target. Exactly without a tolerance means a tolerance of zero.
     *
     * @param value of at_least, at_most, exactly and value; the rank of ordinal
     * @param low of range, with {@code high}; an inverted band is kept as it is
     * @param dueDate of milestone
     */
    static Target of(
            TargetKind kind,
            Optional<BigDecimal> value,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            Optional<BigDecimal> tolerance,
            Optional<LocalDate> dueDate) {
        return switch (kind) {
            case AT_LEAST, AT_MOST, VALUE -> value.<Target>map(Threshold::new).orElseGet(None::new);
            case EXACTLY ->
                value.<Target>map(exact -> new Exact(exact, tolerance.orElse(BigDecimal.ZERO)))
                        .orElseGet(None::new);
            case RANGE ->
                low.<Target>flatMap(from -> high.map(to -> new Band(from, to))).orElseGet(None::new);
            case ORDINAL -> value.<Target>map(Ordinal::new).orElseGet(None::new);
            case MILESTONE -> dueDate.<Target>map(Milestone::new).orElseGet(None::new);
            case TEXT -> new Narrative();
            case TO_BE_DETERMINED -> new ToBeDetermined();
            case NONE -> new None();
        };
    }
}
