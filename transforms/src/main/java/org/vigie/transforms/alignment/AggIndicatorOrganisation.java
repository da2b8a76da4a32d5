package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per indicator: how many organisations carry it. One that no organisation was named for is carried by one. */
public final class AggIndicatorOrganisation {
    private AggIndicatorOrganisation() {}

    public static Dataset<Row> build(Dataset<Row> indicators, Dataset<Row> indicatorOrganisations) {
        Dataset<Row> carried = indicatorOrganisations
                .groupBy(col("indicator_key").as("carried_key"))
                .agg(count_distinct(col("organisation_id")).as("organisations"));
        return indicators
                .where("indicator_key >= 0")
                .join(carried, col("indicator_key").equalTo(col("carried_key")), "left")
                .select(
                        col("indicator_key"),
                        coalesce(col("organisations"), lit(1L)).as("organisation_count"),
                        coalesce(col("organisations"), lit(1L)).gt(1).as("is_shared"));
    }
}
