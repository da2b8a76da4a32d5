package org.vigie.transforms.knowledge;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.NamedDimension;

/** One row per term and description (SCD 2), in both languages. */
public final class DimGlossary {
    private DimGlossary() {}

    public static Dataset<Row> build(Dataset<Row> terms, LocalDate asOf) {
        return NamedDimension.dated(
                terms, "term", asOf, "definition_fr", "definition_en", "metric_id", "source_reference");
    }
}
