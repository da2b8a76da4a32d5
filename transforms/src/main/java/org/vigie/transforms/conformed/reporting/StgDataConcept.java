package org.vigie.transforms.conformed.reporting;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per concept that somebody has named. */
public final class StgDataConcept {
    private StgDataConcept() {}

    public static Dataset<Row> build(Dataset<Row> concepts) {
        return Delivered.latest(concepts, List.of("concept_id"), col("concept_id"), col("name_fr"), col("name_en"));
    }
}
