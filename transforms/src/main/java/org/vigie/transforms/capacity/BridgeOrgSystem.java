package org.vigie.transforms.capacity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.Validity;

/** One row per organisation and tool that it uses or used. */
public final class BridgeOrgSystem {
    private BridgeOrgSystem() {}

    public static Dataset<Row> build(
            Dataset<Row> uses, Dataset<Row> systems, Dataset<Row> organisations, LocalDate asOf) {
        Dataset<Row> held = uses.withColumnRenamed("used_from", "valid_from")
                .withColumnRenamed("used_to", "valid_to")
                .withColumn("is_in_use", Validity.holds(asOf))
                .drop("valid_from", "valid_to")
                .withColumn("period_end", lit(null).cast("date"));
        return KeyLookup.with(KeyLookup.withOrganisation(held, organisations), systems, "system_id", "system_key")
                .select(
                        col("organisation_id"),
                        col("system_id"),
                        col("system_key"),
                        col("organisation_key"),
                        col("is_in_use"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
