package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per organisation and date from which its size band holds. */
public final class StgOrganisationSize {
    private StgOrganisationSize() {}

    public static Dataset<Row> build(Dataset<Row> sizes) {
        return Delivered.latest(
                sizes,
                List.of("organisation_id", "valid_from"),
                col("organisation_id"),
                col("valid_from"),
                col("size_band_code"));
    }
}
