package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per parent indicator, child indicator and fiscal year, with the numeric targets in force of both. A child that
 * is expected but has no target yet is a row too. The smallest holder of a target is a unit.
 */
public final class BridgeTargetCascade {
    private BridgeTargetCascade() {}

    public static Dataset<Row> build(
            Dataset<Row> cascades,
            Dataset<Row> indicators,
            Dataset<Row> periods,
            Dataset<Row> units,
            Dataset<Row> targets) {
        Dataset<Row> timed = KeyLookup.withUnit(KeyLookup.withPeriod(cascades, periods), units);
        Dataset<Row> known = withTarget(withTarget(timed, "parent", indicators, targets), "child", indicators, targets);
        return known.select(
                SurrogateKey.of("parent_indicator_id", "child_indicator_id", "fiscal_year")
                        .as("target_cascade_key"),
                col("parent_indicator_key"),
                col("parent_indicator_id"),
                col("child_indicator_key"),
                col("child_indicator_id"),
                col("period_key"),
                col("unit_key"),
                col("is_additive"),
                col("share"),
                col("parent_target_value"),
                col("child_target_value"),
                col("child_target_value").isNotNull().as("has_child_target"),
                col("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
    }

    /** Adds the key and the target of the indicator in a role: {@code parent} or {@code child}. */
    private static Dataset<Row> withTarget(
            Dataset<Row> cascades, String role, Dataset<Row> indicators, Dataset<Row> targets) {
        Dataset<Row> set = targets.where("is_current")
                .groupBy(
                        col("indicator_key").as("set_indicator_key"),
                        col("period_key").as("set_period_key"))
                .agg(max("target_value").as(role + "_target_value"));
        Dataset<Row> keyed = KeyLookup.withIndicator(
                        cascades.withColumn("indicator_id", col(role + "_indicator_id")), indicators)
                .withColumnRenamed("indicator_key", role + "_indicator_key")
                .drop("indicator_id");
        return keyed.join(
                        set,
                        col(role + "_indicator_key")
                                .equalTo(col("set_indicator_key"))
                                .and(col("period_key").equalTo(col("set_period_key")))
                                .and(col(role + "_indicator_key").geq(0)),
                        "left")
                .drop("set_indicator_key", "set_period_key");
    }
}
