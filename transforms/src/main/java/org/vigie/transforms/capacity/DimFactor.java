package org.vigie.transforms.capacity;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.NamedDimension;

/** One row per factor by which maturity is assessed. */
public final class DimFactor {
    private DimFactor() {}

    public static Dataset<Row> build(Dataset<Row> factors) {
        return NamedDimension.plain(factors, "factor", "source_reference");
    }
}
