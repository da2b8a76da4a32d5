package org.vigie.transforms.conformed.knowledge;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per term and date from which it holds. */
public final class StgGlossaryTerm {
    private StgGlossaryTerm() {}

    public static Dataset<Row> build(Dataset<Row> terms) {
        return Delivered.latest(
                terms,
                List.of("term_id", "valid_from"),
                col("term_id"),
                col("valid_from"),
                col("name_fr"),
                col("name_en"),
                col("definition_fr"),
                col("definition_en"),
                col("metric_id"),
                col("source_reference"));
    }
}
