package org.vigie.transforms.conformed.index;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Delivered;

/** One row per judgement: of an indicator, or of an organisation's plan as a whole. */
public final class StgIndexJudgement {
    private StgIndexJudgement() {}

    public static Dataset<Row> build(Dataset<Row> judgements) {
        return Delivered.latest(
                judgements,
                List.of("judgement_id"),
                col("judgement_id"),
                col("organisation_id"),
                col("fiscal_year"),
                col("criterion_code"),
                col("indicator_id"),
                col("is_good").cast("boolean").as("is_good"),
                col("score").cast("decimal(9,4)").as("score"),
                col("assessor_role_code"),
                col("assessed_date"));
    }
}
