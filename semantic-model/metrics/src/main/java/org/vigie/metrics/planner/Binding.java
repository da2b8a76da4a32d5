package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.ColumnType;

/** The question marks of one plan, each with the place in the question where its value is written. */
final class Binding {
    private final RelBuilder builder;
    private final List<BoundValue> slots = new ArrayList<>();

    Binding(RelBuilder builder) {
        this.builder = builder;
    }

    /** A question mark for one value of a condition. */
    RexNode parameter(int condition, int value, String name, ColumnType type) {
        return parameter(new Slot(condition, value, name, type), type);
    }

    /** A question mark for a value that is no part of the question: of who asks it, for instance. */
    RexNode fixed(Object value, ColumnType type) {
        return parameter(conditions -> value, type);
    }

    private RexNode parameter(BoundValue value, ColumnType type) {
        slots.add(value);
        return builder.getRexBuilder()
                .makeDynamicParam(WarehouseSchema.type(builder.getTypeFactory(), type), slots.size() - 1);
    }

    BoundValue slot(int index) {
        return slots.get(index);
    }
}
