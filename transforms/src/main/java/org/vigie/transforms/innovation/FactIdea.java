package org.vigie.transforms.innovation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per idea of the staff, never whose it is. Decided in time means within 60 days of its coming in. */
public final class FactIdea {
    private static final int DAYS_TO_DECIDE = 60;

    private FactIdea() {}

    public static Dataset<Row> build(
            Dataset<Row> ideas, Dataset<Row> organisations, Dataset<Row> periods, LocalDate asOf) {
        Column day = lit(Date.valueOf(asOf));
        Dataset<Row> known = ideas.where(col("received_date").leq(day))
                .withColumn("decided_date", when(col("decided_date").leq(day), col("decided_date")));
        return KeyLookup.withOrganisationAndYear(known, "received_date", organisations, periods)
                .select(
                        SurrogateKey.of("idea_id").as("idea_key"),
                        col("idea_id"),
                        col("organisation_key"),
                        col("period_key"),
                        col("received_date"),
                        col("decided_date"),
                        isDecidedInTime().as("is_decided_in_time"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    static Column isDecidedInTime() {
        return coalesce(datediff(col("decided_date"), col("received_date")).between(0, DAYS_TO_DECIDE), lit(false));
    }
}
