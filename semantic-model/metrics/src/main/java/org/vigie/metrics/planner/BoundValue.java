package org.vigie.metrics.planner;

import java.util.List;

/** Where the value of a question mark comes from when a plan is used. */
@FunctionalInterface
interface BoundValue {
    /** The value as the engine takes it. */
    Object typed(List<Condition> conditions);
}
