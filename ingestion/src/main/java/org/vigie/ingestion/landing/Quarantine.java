package org.vigie.ingestion.landing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.vigie.contract.Label;
import org.vigie.lakehouse.Lakehouse;

/** The records that were not taken, for the people who mend them. */
public final class Quarantine {
    private final Lakehouse lakehouse;

    public Quarantine(Lakehouse lakehouse) {
        this.lakehouse = lakehouse;
    }

    /** How many records of a file fell for one reason. */
    public record Count(String fileName, String deliveryId, String reasonCode, long records) {}

    /** A record as it stands in its file, and why it was not taken. */
    public record Entry(
            String fileName, int line, String reasonCode, Optional<String> column, Label reason, String raw) {}

    /** Counts by file, delivery and reason, latest deliveries first. */
    public List<Count> counts() {
        if (!lakehouse.exists(LandedTables.QUARANTINE)) {
            return List.of();
        }
        return lakehouse
                .read(LandedTables.QUARANTINE)
                .groupBy("received_at", "source_file", "delivery_id", "reason_code")
                .agg(count(lit(1)).as("records"))
                .orderBy(
                        col("received_at").desc(),
                        col("source_file"),
                        col("records").desc(),
                        col("reason_code"))
                .collectAsList()
                .stream()
                .map(row -> new Count(
                        row.getAs("source_file"),
                        row.getAs("delivery_id"),
                        row.getAs("reason_code"),
                        row.<Long>getAs("records")))
                .toList();
    }

    /**
     * Records of the latest deliveries, those at fault before those that fell with their file.
     *
     * @param limit the most that are returned
     */
    public List<Entry> entries(int limit) {
        if (!lakehouse.exists(LandedTables.QUARANTINE)) {
            return List.of();
        }
        return lakehouse
                .read(LandedTables.QUARANTINE)
                .orderBy(
                        col("received_at").desc(),
                        col("source_file"),
                        col("reason_code").equalTo("delivery_refused"),
                        col("record_number"))
                .limit(limit)
                .collectAsList()
                .stream()
                .map(Quarantine::entry)
                .toList();
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.getAs("source_file"),
                row.<Integer>getAs("source_line"),
                row.getAs("reason_code"),
                Optional.ofNullable(row.getAs("column_name")),
                new Label(row.getAs("reason_fr"), row.getAs("reason_en")),
                row.getAs("raw"));
    }
}
