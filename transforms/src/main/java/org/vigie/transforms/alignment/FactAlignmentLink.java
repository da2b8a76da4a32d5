package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.keys.Validity;

/**
 * One row per priority and plan element that serves it. The priority is taken as it is described now. A link measures its
 * priority where the element is active and an indicator with a target, its own or below it, says how far it has come.
 */
public final class FactAlignmentLink {
    private FactAlignmentLink() {}

    public static Dataset<Row> build(
            Dataset<Row> links,
            Dataset<Row> priorities,
            Dataset<Row> planElements,
            Dataset<Row> measured,
            LocalDate asOf) {
        Dataset<Row> linked = KeyLookup.withPlanElement(links, planElements)
                .join(described(priorities), col("priority_id").equalTo(col("described_id")), "left")
                .withColumn("priority_key", coalesce(col("priority_key"), Member.UNKNOWN.key()))
                .withColumn("is_in_force", Validity.holds(asOf));
        return withMeasure(linked, planElements, measured)
                .select(
                        SurrogateKey.of("priority_id", "plan_element_id").as("alignment_link_key"),
                        col("priority_key"),
                        col("plan_element_key"),
                        col("strength_code"),
                        col("valid_from"),
                        col("valid_to"),
                        col("is_in_force"),
                        col("targeted_indicator_count"),
                        col("is_element_active")
                                .and(col("targeted_indicator_count").gt(0))
                                .as("is_measured"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Dataset<Row> described(Dataset<Row> priorities) {
        Column recency = row_number()
                .over(Window.partitionBy("priority_id")
                        .orderBy(col("is_current").desc(), col("valid_from").desc()));
        return priorities
                .withColumn("recency", recency)
                .where("recency = 1")
                .select(col("priority_id").as("described_id"), col("priority_key"));
    }

    private static Dataset<Row> withMeasure(Dataset<Row> links, Dataset<Row> planElements, Dataset<Row> measured) {
        Dataset<Row> active = planElements.select(
                col("plan_element_key").as("active_element_key"),
                col("is_active").as("is_element_active"));
        Dataset<Row> counts =
                measured.select(col("plan_element_key").as("measured_element_key"), col("targeted_indicator_count"));
        return links.join(active, col("plan_element_key").equalTo(col("active_element_key")), "left")
                .join(counts, col("plan_element_key").equalTo(col("measured_element_key")), "left")
                .withColumn("is_element_active", coalesce(col("is_element_active"), lit(false)))
                .withColumn("targeted_indicator_count", coalesce(col("targeted_indicator_count"), lit(0L)));
    }
}
