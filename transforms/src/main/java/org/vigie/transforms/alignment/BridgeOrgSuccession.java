package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.vigie.transforms.keys.KeyLookup;

/**
 * One row per organisation before, organisation after and date. What merges or is renamed passes whole where no share is
 * given; what splits passes by the shares given, and unless they make 1 they are not known.
 */
public final class BridgeOrgSuccession {
    /** Shares in thirds need not make just 1. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.000000001");

    private BridgeOrgSuccession() {}

    public static Dataset<Row> build(Dataset<Row> successions, Dataset<Row> organisations) {
        WindowSpec together = Window.partitionBy("predecessor_id", "effective_date");
        Column whole = when(col("kind_code").isin("merge", "rename"), lit(1));
        Column given = count_if(col("share").isNotNull())
                .over(together)
                .equalTo(count(lit(1)).over(together));
        Column makeOne = abs(sum("share").over(together).minus(lit(1))).leq(lit(ROUNDING));
        Dataset<Row> shared = successions
                .withColumn("share", coalesce(col("share"), whole).cast("decimal(18,12)"))
                .withColumn("is_share_known", given.and(makeOne));
        Dataset<Row> before =
                keyed(shared, "predecessor_id", date_sub(col("effective_date"), 1), "predecessor_key", organisations);
        return keyed(before, "successor_id", col("effective_date"), "successor_key", organisations)
                .select(
                        col("predecessor_id"),
                        col("successor_id"),
                        col("effective_date"),
                        col("kind_code"),
                        col("predecessor_key"),
                        col("successor_key"),
                        col("share"),
                        col("is_share_known"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Dataset<Row> keyed(
            Dataset<Row> rows, String id, Column day, String key, Dataset<Row> organisations) {
        Dataset<Row> timed = rows.withColumn("organisation_id", col(id)).withColumn("period_end", day);
        return KeyLookup.withOrganisation(timed, organisations)
                .withColumnRenamed("organisation_key", key)
                .drop("organisation_id", "period_end");
    }
}
