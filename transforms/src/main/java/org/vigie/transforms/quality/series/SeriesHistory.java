package org.vigie.transforms.quality.series;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.TableName;

/**
 * One row per series, subject, period and refresh that changed its value: what was known, and when. A value that is gone
 * is a row without one. Never changed; what a refresh has written is no news for the next one, so that a rerun writes
 * nothing.
 */
public final class SeriesHistory {
    public static final TableName NAME = new TableName("landed_series_value");

    public static final StructType COLUMNS = StructType.fromDDL("change_number bigint, run_id string, series_id string,"
            + " subject_id string, organisation_id string, granularity_code string, period_id string,"
            + " fiscal_year string, period_number int, value decimal(38,6), measured_at timestamp");

    private static final Column POINT = struct("series_id", "subject_id", "period_id");

    private SeriesHistory() {}

    /**
     * The changes of a refresh.
     *
     * @param points measured now
     * @param number higher than that of any refresh before
     */
    public static Dataset<Row> changes(
            Dataset<Row> points, Dataset<Row> history, long number, String runId, Instant measuredAt) {
        Dataset<Row> known =
                latest(history).select(POINT.as("known_point"), col("value").as("known_value"));
        Dataset<Row> news = points.withColumn("point", POINT)
                .join(known, col("point").equalTo(col("known_point")), "left")
                .where(coalesce(col("value").notEqual(col("known_value")), lit(true)));
        Dataset<Row> now = points.select(POINT.as("measured_point"));
        Dataset<Row> gone = latest(history)
                .withColumn("point", POINT)
                .join(now, col("point").equalTo(col("measured_point")), "left_anti")
                .withColumn("value", lit(null).cast("decimal(38,6)"));
        return stamped(news, number, runId, measuredAt).union(stamped(gone, number, runId, measuredAt));
    }

    private static Dataset<Row> stamped(Dataset<Row> changes, long number, String runId, Instant measuredAt) {
        return changes.withColumn("change_number", lit(number))
                .withColumn("run_id", lit(runId))
                .withColumn("measured_at", lit(Timestamp.from(measuredAt)))
                .select(columns());
    }

    /** What is known now of each point; none of those that are gone. */
    public static Dataset<Row> latest(Dataset<Row> history) {
        return history.withColumn("known", struct("*"))
                .groupBy("series_id", "subject_id", "period_id")
                .agg(max_by(col("known"), col("change_number")).as("known"))
                .select("known.*")
                .where("value is not null");
    }

    private static Column[] columns() {
        return Arrays.stream(COLUMNS.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    }
}
