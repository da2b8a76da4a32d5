package org.vigie.transforms.finance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per objective, programme and fiscal year: the share of the programme that serves the objective. Where the
 * shares of a programme in a year sum to more than 1, or one is below 0, none of them is accepted; nor is a share of
 * an objective that is not known.
 */
public final class BridgeObjectiveProgramme {
    private BridgeObjectiveProgramme() {}

    public static Dataset<Row> build(Dataset<Row> shares, Dataset<Row> planElements, Dataset<Row> periods) {
        WindowSpec programme = Window.partitionBy("programme_id", "fiscal_year");
        Dataset<Row> summed = shares.withColumn(
                        "allocation_total", sum("allocation").over(programme).cast("decimal(28,12)"))
                .withColumn("smallest", min("allocation").over(programme));
        Dataset<Row> objectives = planElements.select(
                col("plan_element_id").as("objective_id"),
                col("plan_element_key").as("objective_key"));
        Dataset<Row> programmes = planElements.select(
                col("plan_element_id").as("programme_id"),
                col("plan_element_key").as("programme_key"));
        Dataset<Row> known = KeyLookup.with(
                KeyLookup.with(summed, objectives, "objective_id", "objective_key"),
                programmes,
                "programme_id",
                "programme_key");
        return KeyLookup.withPeriod(known, periods)
                .select(
                        SurrogateKey.of("objective_id", "programme_id", "fiscal_year")
                                .as("objective_programme_key"),
                        col("objective_key"),
                        col("programme_key"),
                        col("period_key"),
                        col("allocation"),
                        col("allocation_total"),
                        col("allocation_total")
                                .leq(1)
                                .and(col("smallest").geq(0))
                                .and(col("objective_key").geq(0))
                                .as("is_accepted"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
