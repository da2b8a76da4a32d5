package org.vigie.transforms.knowledge;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per remark of a user on the data, without its text or its author, under a ticket number that stays the same.
 */
public final class FactFeedback {
    private static final int DIGITS = 10;

    private FactFeedback() {}

    public static Dataset<Row> build(Dataset<Row> remarks, Dataset<Row> periods, LocalDate asOf) {
        Column day = lit(Date.valueOf(asOf));
        Dataset<Row> known = remarks.where(col("received_date").leq(day))
                .withColumn("answered_date", when(col("answered_date").leq(day), col("answered_date")));
        return KeyLookup.withYear(known, "received_date", periods)
                .select(
                        SurrogateKey.of("remark_id").as("feedback_key"),
                        ticketNumber().as("ticket_number"),
                        col("subject_code"),
                        col("received_date"),
                        col("period_key"),
                        col("answered_date"),
                        col("answered_date").isNotNull().as("is_answered"),
                        datediff(col("answered_date"), col("received_date")).as("answer_day_count"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Column ticketNumber() {
        Column digits = upper(substring(sha2(col("remark_id").cast("binary"), 256), 1, DIGITS));
        return concat(lit("R-"), digits);
    }
}
