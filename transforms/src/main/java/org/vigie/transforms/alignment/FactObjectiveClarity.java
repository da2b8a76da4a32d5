package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;

/**
 * One row per active objective: whether it says whom it benefits and is under control at least in part. What is not
 * told never counts as yes.
 */
public final class FactObjectiveClarity {
    private FactObjectiveClarity() {}

    public static Dataset<Row> build(Dataset<Row> planElements, Dataset<Row> attributes, Dataset<Row> organisations) {
        Dataset<Row> told = attributes.select(
                col("plan_element_id").as("told_id"),
                col("control_level_code"),
                col("beneficiary_fr"),
                col("beneficiary_en"));
        Dataset<Row> objectives = planElements
                .where("level_code = 'objective' and is_active and plan_element_key >= 0")
                .join(told, col("plan_element_id").equalTo(col("told_id")), "left")
                .withColumn("period_end", lit(null).cast("date"));
        Column hasBeneficiary =
                col("beneficiary_fr").isNotNull().and(col("beneficiary_en").isNotNull());
        return KeyLookup.withOrganisation(objectives, organisations)
                .select(
                        col("plan_element_key"),
                        col("organisation_key"),
                        col("control_level_code"),
                        col("beneficiary_fr"),
                        col("beneficiary_en"),
                        coalesce(hasBeneficiary.and(col("control_level_code").isin("partial", "full")), lit(false))
                                .as("is_clear"));
    }
}
