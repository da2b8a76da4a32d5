package org.vigie.transforms.conformed.capacity;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per offer. */
public final class StgSupportOffer {
    private StgSupportOffer() {}

    public static Dataset<Row> build(Dataset<Row> offers) {
        return Delivered.latest(
                offers, List.of("offer_id"), col("offer_id"), col("name_fr"), col("name_en"), col("answer_day_count"));
    }
}
