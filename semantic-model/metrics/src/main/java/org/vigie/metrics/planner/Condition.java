package org.vigie.metrics.planner;

import java.util.Collections;
import java.util.List;

/** A field, an operator and the values it is compared with, as they were written. */
public record Condition(String field, String operator, List<String> values) {
    public Condition {
        values = List.copyOf(values);
    }

    /** The same condition whatever the values: what a plan depends on. */
    Condition withoutValues() {
        return new Condition(field, operator, Collections.nCopies(values.size(), "?"));
    }
}
