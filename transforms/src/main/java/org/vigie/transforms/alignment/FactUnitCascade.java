package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.Member;

/** One row per unit and fiscal year in which a cascade expects a target of it. */
public final class FactUnitCascade {
    private FactUnitCascade() {}

    public static Dataset<Row> build(Dataset<Row> cascade) {
        return cascade.where(col("unit_key").notEqual(Member.NOT_APPLICABLE.key()))
                .groupBy("unit_key", "period_key")
                .agg(
                        count(lit(1)).as("expected_target_count"),
                        count_if(col("has_child_target")).as("target_count"))
                .withColumn("has_target", col("target_count").gt(0));
    }
}
