package org.vigie.transforms.conformed.knowledge;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per remark. */
public final class StgRemark {
    private StgRemark() {}

    public static Dataset<Row> build(Dataset<Row> remarks) {
        return Delivered.latest(
                remarks,
                List.of("remark_id"),
                col("remark_id"),
                col("received_date"),
                col("subject_code"),
                col("answered_date"));
    }
}
