package org.vigie.transforms.capacity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per request for support. It is due as many days after it came in as its offer says; open beyond that day it
 * is late. A request for an offer that was not delivered is never due.
 */
public final class FactSupportRequest {
    private FactSupportRequest() {}

    public static Dataset<Row> build(
            Dataset<Row> requests,
            Dataset<Row> offers,
            Dataset<Row> organisations,
            Dataset<Row> periods,
            LocalDate asOf) {
        Column day = lit(Date.valueOf(asOf));
        Dataset<Row> offered = offers.select(col("offer_id").as("offered_id"), col("answer_day_count"));
        Dataset<Row> known = requests.where(col("opened_date").leq(day))
                .join(offered, col("offer_id").equalTo(col("offered_id")), "left")
                .withColumn("due_date", date_add(col("opened_date"), col("answer_day_count")))
                .withColumn("answered_date", when(col("answered_date").leq(day), col("answered_date")));
        Dataset<Row> placed = KeyLookup.withOrganisationAndYear(known, "opened_date", organisations, periods);
        Column late = datediff(coalesce(col("answered_date"), day), col("due_date"));
        return KeyLookup.with(placed, offers, "offer_id", "offer_key")
                .select(
                        SurrogateKey.of("request_id").as("support_request_key"),
                        col("request_id"),
                        col("offer_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("opened_date"),
                        col("due_date"),
                        col("answered_date"),
                        state(late).as("state_code"),
                        greatest(late, when(late.isNotNull(), 0)).as("late_day_count"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Column state(Column late) {
        Column isLate = coalesce(late.gt(0), lit(false));
        return when(col("answered_date").isNull(), when(isLate, "open_late").otherwise("open"))
                .when(isLate, "answered_late")
                .otherwise("answered_in_time");
    }
}
