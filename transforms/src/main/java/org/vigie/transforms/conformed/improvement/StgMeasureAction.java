package org.vigie.transforms.conformed.improvement;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per measure and action. */
public final class StgMeasureAction {
    private StgMeasureAction() {}

    public static Dataset<Row> build(Dataset<Row> measureActions) {
        return Delivered.latest(
                measureActions, List.of("measure_id", "action_id"), col("measure_id"), col("action_id"));
    }
}
