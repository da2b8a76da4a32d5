package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.vigie.contract.quality.QualityTables.FACT_QUALITY_FINDING;

import java.util.List;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.transforms.pipeline.QualityReport.FindingCount;

/** How many findings of each kind wait for somebody. */
final class FindingCounts {
    private FindingCounts() {}

    static List<FindingCount> of(Lakehouse lakehouse) {
        return lakehouse
                .read(FACT_QUALITY_FINDING)
                .where("is_waiting")
                .groupBy("kind_code", "severity_code")
                .count()
                .orderBy(col("severity_code"), col("kind_code"))
                .collectAsList()
                .stream()
                .map(row -> new FindingCount(row.getString(0), row.getString(1), row.getLong(2)))
                .toList();
    }
}
