package org.vigie.transforms.attainment;

import java.math.BigDecimal;

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

        Band asBand() {
            return new Band(value.subtract(tolerance), value.add(tolerance));
        }
    }

    /** Words only: people judge it, the engine does not. */
    record Narrative() implements Target {}

    /** No target was set. */
    record None() implements Target {}
}
