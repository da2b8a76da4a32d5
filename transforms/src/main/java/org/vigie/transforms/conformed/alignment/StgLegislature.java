package org.vigie.transforms.conformed.alignment;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per legislature. */
public final class StgLegislature {
    private StgLegislature() {}

    public static Dataset<Row> build(Dataset<Row> legislatures) {
        return Delivered.latest(
                legislatures, List.of("legislature"), col("legislature"), col("start_date"), col("end_date"));
    }
}
