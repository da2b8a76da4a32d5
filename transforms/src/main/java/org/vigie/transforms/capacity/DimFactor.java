package org.vigie.transforms.capacity;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.CodeList;

/** One row per factor by which maturity is assessed. */
public final class DimFactor {
    private DimFactor() {}

    public static Dataset<Row> build(Dataset<Row> factors) {
        return CodeList.plain(factors, "factor", "source_reference");
    }
}
