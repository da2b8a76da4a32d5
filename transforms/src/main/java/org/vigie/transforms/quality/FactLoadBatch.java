package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per contract and delivery: what came, what was taken of it, and whether it counts now. */
public final class FactLoadBatch {
    private FactLoadBatch() {}

    public static Dataset<Row> build(Dataset<Row> deliveries, Set<String> inForce) {
        return deliveries.select(
                col("contract_id"),
                col("delivery_id"),
                col("file_name"),
                col("received_at"),
                col("record_count"),
                col("landed_count"),
                col("quarantined_count"),
                col("verdict_code").equalTo("accepted").as("is_accepted"),
                col("delivery_id").isin(inForce.stream().sorted().toArray()).as("is_in_force"),
                col("refusal_fr"),
                col("refusal_en"));
    }
}
