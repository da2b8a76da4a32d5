package org.vigie.metrics;

import java.util.List;
import java.util.Optional;

/** How a metric comes from the rows of its dataset. */
public sealed interface Semantics {
    /** A column that must hold one of some values; the column may depend on the basis. */
    record Restriction(String column, List<String> values) {
        public Restriction {
            values = List.copyOf(values);
        }
    }

    /** The number of rows, each once. */
    record Count(Optional<Restriction> where) implements Semantics {}

    /** The sum of a column; a missing value adds nothing. */
    record Sum(String column, Optional<Restriction> where) implements Semantics {}

    /** One count divided by another, both summed first; no value where there is nothing to divide by. */
    record Ratio(String numerator, String denominator) implements Semantics {}
}
