package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per finding on the observations of an indicator, as {@link Findings} tells one, then its indicator. */
public final class StgObservationFinding {
    private StgObservationFinding() {}

    public static Dataset<Row> build(Dataset<Row> observations, Dataset<Row> results) {
        return ObservationFindings.build(observations)
                .union(SourceConflictFindings.amongObservations(observations))
                .union(SourceConflictFindings.betweenYears(results, observations))
                .withColumn("indicator_id", col("subject_id"));
    }
}
