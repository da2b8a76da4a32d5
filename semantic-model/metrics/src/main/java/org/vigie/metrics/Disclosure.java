package org.vigie.metrics;

import java.util.List;
import java.util.Optional;

/**
 * To whom a metric may be shown, and from how many on.
 *
 * @param level one of {@link #LEVELS}
 * @param minimumCount a value that rests on fewer is withheld
 * @param countMetric what is counted for that
 */
public record Disclosure(String level, int minimumCount, Optional<String> countMetric) {
    public static final List<String> LEVELS = List.of("public", "internal", "restricted");

    static final Disclosure PUBLIC = new Disclosure("public", 0, Optional.empty());
}
