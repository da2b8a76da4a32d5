package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per delivery received, refused ones too. Those in force are what the publication rests on. */
public final class DimDelivery {
    private DimDelivery() {}

    /** Whether data is made up is said of the workspace, so of all its deliveries. */
    public static Dataset<Row> build(Dataset<Row> deliveries, Set<String> inForce, boolean synthetic) {
        return deliveries.select(
                col("delivery_id"),
                col("contract_id"),
                col("file_name"),
                col("received_at"),
                col("record_count"),
                col("landed_count"),
                col("quarantined_count"),
                col("delivery_id").isin(inForce.stream().sorted().toArray()).as("is_in_force"),
                lit(synthetic).as("is_synthetic"));
    }
}
