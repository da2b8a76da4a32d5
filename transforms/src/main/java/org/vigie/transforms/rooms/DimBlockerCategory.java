package org.vigie.transforms.rooms;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.vigie.transforms.reference.CodeList;

/** One row per kind of thing that can stand in the way, from {@code reference/blocker-categories.yml}. */
public final class DimBlockerCategory {
    private DimBlockerCategory() {}

    public static List<Row> rows() {
        return CodeList.named("blocker-categories").rows();
    }

    /** The key of the row's {@code category_code}; one that the list does not hold is unknown. */
    static Column key() {
        return CodeList.named("blocker-categories").key("category_code");
    }
}
