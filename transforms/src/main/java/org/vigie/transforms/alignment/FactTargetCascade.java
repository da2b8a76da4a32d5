package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per parent indicator and fiscal year whose child targets add up: how far they fall short of the parent's, and
 * which children have none. A child counts by its share where one is given. Over a parent of zero there is no ratio.
 */
public final class FactTargetCascade {
    private static final String VALUE = "decimal(28,6)";

    private FactTargetCascade() {}

    public static Dataset<Row> build(Dataset<Row> cascade, Dataset<Row> indicators) {
        Dataset<Row> names = indicators.select(col("indicator_key").as("named_key"), col("name_fr"), col("name_en"));
        Column counted = col("child_target_value").multiply(coalesce(col("share"), lit(1)));
        Column known = col("child_indicator_key").geq(0);
        return cascade.where("is_additive")
                .join(
                        names,
                        col("child_indicator_key").equalTo(col("named_key")).and(known),
                        "left")
                .groupBy("parent_indicator_id", "parent_indicator_key", "period_key")
                .agg(
                        max("parent_target_value").as("parent"),
                        coalesce(sum(counted), lit(0)).cast(VALUE).as("children"),
                        count(lit(1)).as("child_count"),
                        count_if(not(col("has_child_target"))).as("missing_child_count"),
                        missing("name_fr").as("missing_children_fr"),
                        missing("name_en").as("missing_children_en"))
                .withColumn("gap", col("parent").minus(col("children")).cast(VALUE))
                .select(
                        SurrogateKey.of("parent_indicator_id", "period_key").as("cascade_coherence_key"),
                        col("parent_indicator_key"),
                        col("period_key"),
                        col("parent").as("parent_target_value"),
                        col("children").as("child_target_value"),
                        col("gap").as("gap_value"),
                        when(col("parent").notEqual(0), col("gap").divide(abs(col("parent"))))
                                .cast(VALUE)
                                .as("gap_ratio"),
                        col("child_count"),
                        col("missing_child_count"),
                        col("missing_children_fr"),
                        col("missing_children_en"));
    }

    /** The names of children without a target, in order; null where there are none. */
    private static Column missing(String name) {
        Column named = when(not(col("has_child_target")), coalesce(col(name), col("child_indicator_id")));
        Column all = array_join(array_sort(collect_set(named)), ", ");
        return when(all.notEqual(""), all);
    }
}
