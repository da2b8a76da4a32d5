package org.vigie.transforms.capacity;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.NamedDimension;

/** One row per performance management framework, from the day it holds to the day it no longer does. */
public final class DimFramework {
    private DimFramework() {}

    public static Dataset<Row> build(Dataset<Row> frameworks, LocalDate asOf) {
        return NamedDimension.dated(frameworks, "framework", asOf, "organisation_id", "source_reference");
    }
}
