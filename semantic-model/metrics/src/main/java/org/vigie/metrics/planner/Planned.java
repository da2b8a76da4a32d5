package org.vigie.metrics.planner;

import java.util.List;

/** A statement without its values: planned once for all questions that differ by their values only. */
record Planned(String sql, List<BoundValue> slots, List<ResultColumn> columns, int limit) {
    Planned {
        slots = List.copyOf(slots);
        columns = List.copyOf(columns);
    }

    /** The statement with the values of these conditions. */
    CompiledQuery bound(List<Condition> conditions) {
        return new CompiledQuery(
                sql, slots.stream().map(slot -> slot.typed(conditions)).toList(), columns, limit);
    }
}
