package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per rule, table and refresh, from the history of checks. */
public final class FactDqCheck {
    private FactDqCheck() {}

    /** @param latestRunId of the refresh under way */
    public static Dataset<Row> build(Dataset<Row> history, String latestRunId) {
        return history.select(
                col("run_id"),
                col("rule_id"),
                col("dataset_id"),
                col("dimension_code"),
                col("severity_code"),
                col("owner_role_code"),
                col("checked_count"),
                col("failed_count"),
                col("is_passed"),
                col("run_id").equalTo(lit(latestRunId)).as("is_latest"),
                when(col("run_id").notEqual(lit(latestRunId)), "earlier")
                        .when(col("is_passed"), "kept")
                        .otherwise("broken")
                        .as("counted_verdict_code"),
                col("message_fr"),
                col("message_en"),
                col("remedy_fr"),
                col("remedy_en"),
                col("examples_fr"),
                col("examples_en"),
                col("as_of_date"),
                col("checked_at"));
    }
}
