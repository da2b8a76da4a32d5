package org.vigie.transforms.rooms;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Language;
import org.vigie.transforms.reference.CodeList;

/**
 * One row per evaluation of an indicator, with whether a blocker of the indicator is open. What comes of it is an
 * association: that blockers cause misses cannot be said from here.
 */
public final class FactBlockedEvaluation {
    private static final CodeList STATES = CodeList.named("blockage-states");

    private FactBlockedEvaluation() {}

    public static Dataset<Row> build(Dataset<Row> evaluations, Dataset<Row> blockers) {
        Dataset<Row> open = blockers.where("is_open and indicator_key >= 0")
                .groupBy(col("indicator_key").as("blocked_indicator_key"))
                .agg(count(lit(1)).as("open_blockers"));
        return evaluations
                .join(open, col("indicator_key").equalTo(col("blocked_indicator_key")), "left")
                .withColumn("open_blocker_count", coalesce(col("open_blockers"), lit(0L)))
                .withColumn(
                        "blocker_state_code",
                        when(col("open_blocker_count").gt(0), "blocked").otherwise("clear"))
                .select(
                        col("evaluation_key"),
                        col("indicator_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("declared_status_code"),
                        col("computed_status_code"),
                        col("blocker_state_code"),
                        STATES.name(col("blocker_state_code"), Language.FR).as("blocker_state_name_fr"),
                        STATES.name(col("blocker_state_code"), Language.EN).as("blocker_state_name_en"),
                        col("open_blocker_count"));
    }
}
