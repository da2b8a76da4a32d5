package org.vigie.transforms.conformed.capacity;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per request. */
public final class StgSupportRequest {
    private StgSupportRequest() {}

    public static Dataset<Row> build(Dataset<Row> requests) {
        return Delivered.latest(
                requests,
                List.of("request_id"),
                col("request_id"),
                col("organisation_id"),
                col("offer_id"),
                col("opened_date"),
                col("answered_date"));
    }
}
