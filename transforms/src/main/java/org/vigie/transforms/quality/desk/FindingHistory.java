package org.vigie.transforms.quality.desk;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.TableName;

/**
 * One row per finding and change: it was seen for the first time, it is gone, it came back. Never changed; what a refresh
 * has written is no news for the next one, so that a rerun writes nothing.
 */
public final class FindingHistory {
    public static final TableName NAME = new TableName("landed_finding_change");

    static final String OPENED = "opened";
    static final String RESOLVED = "resolved";
    static final String REOPENED = "reopened";

    /** What a finding says, kept for the day on which it is gone. */
    static final List<String> SAID = List.of(
            "kind_code",
            "kind_name_fr",
            "kind_name_en",
            "severity_code",
            "owner_role_code",
            "subject_type_code",
            "subject_id",
            "organisation_id",
            "fiscal_year",
            "message_fr",
            "message_en",
            "remedy_fr",
            "remedy_en",
            "delivery_id",
            "source_file");

    public static final StructType COLUMNS =
            StructType.fromDDL("change_number bigint, run_id string, finding_id string, change_code string,"
                    + " changed_at timestamp, " + String.join(" string, ", SAID) + " string, source_line int");

    private FindingHistory() {}

    /**
     * The changes of a refresh.
     *
     * @param current the findings that the data shows now
     * @param history every change before
     * @param stamp the columns {@code change_number, run_id, changed_at} of the refresh; numbers rise from one to the next
     */
    public static Dataset<Row> changes(Dataset<Row> current, Dataset<Row> history, Stamp stamp) {
        Dataset<Row> latest = latest(history);
        Dataset<Row> known = latest.select(
                col("finding_id").as("known_id"),
                col("change_code").notEqual(RESOLVED).as("is_known_open"));
        Column isKnown = col("finding_id").equalTo(col("known_id"));
        Dataset<Row> appeared = current.join(known, isKnown, "left")
                .where(not(coalesce(col("is_known_open"), lit(false))))
                .withColumn(
                        "change_code", when(col("known_id").isNull(), OPENED).otherwise(REOPENED));
        Dataset<Row> gone = latest.where(col("change_code").notEqual(RESOLVED))
                .join(
                        current.select(col("finding_id").as("seen_id")),
                        col("finding_id").equalTo(col("seen_id")),
                        "anti")
                .withColumn("change_code", lit(RESOLVED));
        return stamp.on(appeared).union(stamp.on(gone));
    }

    /** The latest change of each finding. */
    static Dataset<Row> latest(Dataset<Row> history) {
        return history.withColumn(
                        "age",
                        row_number()
                                .over(Window.partitionBy("finding_id")
                                        .orderBy(col("change_number").desc())))
                .where("age = 1")
                .drop("age");
    }

    /** When and by what a change was seen. */
    public record Stamp(long number, String runId, Instant at) {
        private Dataset<Row> on(Dataset<Row> changes) {
            Dataset<Row> stamped = changes.withColumn("change_number", lit(number))
                    .withColumn("run_id", lit(runId))
                    .withColumn("changed_at", lit(Timestamp.from(at)));
            return stamped.select(
                    Arrays.stream(COLUMNS.fieldNames()).map(name -> col(name)).toArray(Column[]::new));
        }
    }
}
