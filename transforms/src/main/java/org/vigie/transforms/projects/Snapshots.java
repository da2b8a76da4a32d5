package org.vigie.transforms.projects;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.year;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;

/** How rows of a day find the organisation of the time and their fiscal year. */
final class Snapshots {
    private static final int MONTHS_BEFORE_APRIL = -3;

    private Snapshots() {}

    /** Adds {@code organisation_key} and {@code period_key} of rows with a {@code snapshot_date}. */
    static Dataset<Row> withKeys(Dataset<Row> rows, Dataset<Row> organisations, Dataset<Row> periods) {
        Dataset<Row> timed = KeyLookup.withPeriod(rows.withColumn("fiscal_year", fiscalYear()), periods)
                .withColumn("period_end", col("snapshot_date"));
        return KeyLookup.withOrganisation(timed, organisations);
    }

    private static Column fiscalYear() {
        Column begun = year(add_months(col("snapshot_date"), MONTHS_BEFORE_APRIL));
        return concat_ws("-", begun.cast("string"), begun.plus(1).cast("string"));
    }
}
