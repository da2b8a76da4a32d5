package org.vigie.transforms.quality.series;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

    private static final List<String> POINT = List.of("series_id", "subject_id", "period_id");

    private SeriesHistory() {}

    /**
     * The changes of a refresh.
     *
     * @param points measured now
     * @param number higher than that of any refresh before
     */
    public static Dataset<Row> changes(
            Dataset<Row> points, Dataset<Row> history, long number, String runId, Instant measuredAt) {
        Dataset<Row> known = latest(history);
        for (String column : known.columns()) {
            known = known.withColumnRenamed(column, "known_" + column);
        }
        Column same = POINT.stream()
                .map(name -> col(name).equalTo(col("known_" + name)))
                .reduce(Column::and)
                .orElseThrow();
        // a point of now has a value, one that is known too
        return points.join(known, same, "full_outer")
                .where(not(col("value").eqNullSafe(col("known_value"))))
                .select(Stream.of(COLUMNS.fieldNames())
                        .map(name -> switch (name) {
                            case "change_number" -> lit(number).as(name);
                            case "run_id" -> lit(runId).as(name);
                            case "measured_at" ->
                                lit(Timestamp.from(measuredAt)).as(name);
                            case "value" -> col(name);
                            default -> coalesce(col(name), col("known_" + name)).as(name);
                        })
                        .toArray(Column[]::new));
    }

    /** What is known now of each point; none of those that are gone. */
    private static Dataset<Row> latest(Dataset<Row> history) {
        return history.withColumn("known", struct("*"))
                .groupBy("series_id", "subject_id", "period_id")
                .agg(max_by(col("known"), col("change_number")).as("known"))
                .select("known.*")
                .where("value is not null");
    }
}
