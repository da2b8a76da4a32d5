package org.vigie.transforms.projects;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.vigie.contract.Language;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.reference.CodeList;

/**
 * One row per major project and day of its state: rating, cost and planned end, and how far they have drifted since the
 * first state that told them. The organisation is the one of the time.
 */
public final class FactProjectSnapshot {
    private FactProjectSnapshot() {}

    public static Dataset<Row> build(Dataset<Row> states, Dataset<Row> organisations, Dataset<Row> periods) {
        CodeList ratings = CodeList.named("project-ratings");
        Dataset<Row> drifted = withDrift(states);
        return KeyLookup.withOrganisationAndYear(drifted, "snapshot_date", organisations, periods)
                .select(
                        SurrogateKey.of("project_id", "snapshot_date").as("project_snapshot_key"),
                        col("project_id"),
                        col("snapshot_date"),
                        col("name_fr"),
                        col("name_en"),
                        col("organisation_key"),
                        col("period_key"),
                        col("rating_code"),
                        ratings.name(col("rating_code"), Language.FR).as("rating_name_fr"),
                        ratings.name(col("rating_code"), Language.EN).as("rating_name_en"),
                        col("previous_rating_code"),
                        col("whole_life_cost"),
                        col("currency_code"),
                        col("planned_end_date"),
                        col("is_current"),
                        col("cost_drift_value"),
                        when(
                                        col("first_cost").notEqual(0),
                                        col("cost_drift_value").divide(col("first_cost")))
                                .cast("decimal(28,6)")
                                .as("cost_drift_ratio"),
                        datediff(col("planned_end_date"), col("first_end_date")).as("delay_day_count"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Dataset<Row> withDrift(Dataset<Row> states) {
        WindowSpec history = Window.partitionBy("project_id").orderBy("snapshot_date");
        Column drift = col("whole_life_cost").minus(col("first_cost"));
        return states.withColumn("previous_rating_code", lag("rating_code", 1).over(history))
                .withColumn("is_current", lead("snapshot_date", 1).over(history).isNull())
                .withColumn("first_cost", first(col("whole_life_cost"), true).over(history))
                .withColumn(
                        "first_end_date", first(col("planned_end_date"), true).over(history))
                .withColumn("cost_drift_value", drift.cast("decimal(18,2)"));
    }
}
