package org.vigie.transforms.improvement;

import java.util.List;
import org.apache.spark.sql.Row;
import org.vigie.transforms.reference.CodeList;

/** One row per method of improvement, from {@code reference/methods.yml}. */
public final class DimMethod {
    private DimMethod() {}

    public static List<Row> rows() {
        return CodeList.named("methods").rows();
    }
}
