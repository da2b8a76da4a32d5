package org.vigie.metrics.planner;

import org.vigie.metrics.Metric;
import org.vigie.metrics.Semantics;

/** An aggregate of rows that some metric of a question rests on. */
record Leaf(Metric metric, Part part) {
    Semantics.Simple semantics() {
        return (Semantics.Simple) metric.semantics();
    }
}
