package org.vigie.transforms.conformed.finance;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per objective, programme and fiscal year. */
public final class StgObjectiveProgramme {
    private StgObjectiveProgramme() {}

    public static Dataset<Row> build(Dataset<Row> objectiveProgrammes) {
        return Delivered.latest(
                objectiveProgrammes,
                List.of("objective_id", "programme_id", "fiscal_year"),
                col("objective_id"),
                col("programme_id"),
                col("fiscal_year"),
                col("allocation").cast("decimal(18,12)").as("allocation"));
    }
}
