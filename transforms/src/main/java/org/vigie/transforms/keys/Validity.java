package org.vigie.transforms.keys;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** How long descriptions hold: each until the next of the same thing begins, or until its own end where that is sooner. */
public final class Validity {
    /** From when the members of a dimension hold. */
    public static final Date BEGINNING = Date.valueOf("1900-01-01");

    /** Until when what has no end holds. */
    public static final Date END = Date.valueOf("9999-12-31");

    private Validity() {}

    /** Sets {@code valid_to}, exclusive, and {@code is_current} of rows with {@code valid_from, valid_to}. */
    public static Dataset<Row> of(Dataset<Row> descriptions, String id, LocalDate asOf) {
        Column next = lead("valid_from", 1).over(Window.partitionBy(id).orderBy("valid_from"));
        return descriptions
                .withColumn("valid_to", coalesce(least(col("valid_to"), next), lit(END)))
                .withColumn("is_current", holds(asOf));
    }

    /** Whether a row with {@code valid_from, valid_to} holds on a day; without a bound it always does. */
    public static Column holds(LocalDate day) {
        Column begun = coalesce(col("valid_from").leq(lit(Date.valueOf(day))), lit(true));
        Column notEnded = coalesce(col("valid_to").gt(lit(Date.valueOf(day))), lit(true));
        return begun.and(notEnded);
    }
}
