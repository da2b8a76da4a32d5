package org.vigie.transforms.alignment;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.NamedDimension;

/** One row per government priority and description (SCD 2). */
public final class DimGovernmentPriority {
    private DimGovernmentPriority() {}

    public static Dataset<Row> build(Dataset<Row> priorities, LocalDate asOf) {
        return NamedDimension.dated(priorities, "priority", asOf, "legislature");
    }
}
