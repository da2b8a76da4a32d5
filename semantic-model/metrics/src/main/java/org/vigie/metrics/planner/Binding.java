package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.ColumnType;

/** The question marks of one plan, each with the place in the question where its value is written. */
final class Binding {
    private final RelBuilder builder;
    private final List<Slot> slots = new ArrayList<>();

    Binding(RelBuilder builder) {
        this.builder = builder;
    }

    /** A question mark for one value of a condition. */
    RexNode parameter(int condition, int value, String name, ColumnType type) {
        slots.add(new Slot(condition, value, name, type));
        return builder.getRexBuilder()
                .makeDynamicParam(WarehouseSchema.type(builder.getTypeFactory(), type), slots.size() - 1);
    }

    Slot slot(int index) {
        return slots.get(index);
    }
}
