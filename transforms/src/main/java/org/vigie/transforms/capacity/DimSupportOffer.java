package org.vigie.transforms.capacity;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.NamedDimension;

/** One row per offer of support, with the days within which it is answered. */
public final class DimSupportOffer {
    private DimSupportOffer() {}

    public static Dataset<Row> build(Dataset<Row> offers) {
        return NamedDimension.plain(offers, "offer", "answer_day_count");
    }
}
