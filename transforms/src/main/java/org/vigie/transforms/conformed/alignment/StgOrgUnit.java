package org.vigie.transforms.conformed.alignment;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per unit and date from which this description holds. */
public final class StgOrgUnit {
    private StgOrgUnit() {}

    public static Dataset<Row> build(Dataset<Row> units) {
        return Delivered.latest(
                units,
                List.of("unit_id", "valid_from"),
                col("unit_id"),
                col("valid_from"),
                col("organisation_id"),
                col("parent_unit_id"),
                col("name_fr"),
                col("name_en"));
    }
}
