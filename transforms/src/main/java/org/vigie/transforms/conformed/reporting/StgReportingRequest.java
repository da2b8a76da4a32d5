package org.vigie.transforms.conformed.reporting;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per request. */
public final class StgReportingRequest {
    private StgReportingRequest() {}

    public static Dataset<Row> build(Dataset<Row> requests) {
        return Delivered.latest(
                requests,
                List.of("request_id"),
                col("request_id"),
                col("requester_id"),
                col("cycle_code"),
                col("name_fr"),
                col("name_en"));
    }
}
