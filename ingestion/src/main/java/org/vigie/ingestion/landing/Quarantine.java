package org.vigie.ingestion.landing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Label;
import org.vigie.lakehouse.Lakehouse;

/** The records that were not taken, for the people who mend them. */
public final class Quarantine {
    private final Lakehouse lakehouse;
    private final Column wanted;

    /** All that was ever set aside. */
    public Quarantine(Lakehouse lakehouse) {
        this(lakehouse, lit(true));
    }

    private Quarantine(Lakehouse lakehouse, Column wanted) {
        this.lakehouse = lakehouse;
        this.wanted = wanted;
    }

    /**
     * What still waits to be mended: the records of the files that lie in the inbox as they were set aside. The others'
     * files were replaced or taken away since.
     *
     * @param deliveryIds of the files in the inbox
     */
    public Quarantine waiting(Set<String> deliveryIds) {
        return new Quarantine(lakehouse, col("delivery_id").isin(deliveryIds.toArray()));
    }

    private Dataset<Row> rows() {
        return lakehouse.read(LandedTables.QUARANTINE).where(wanted);
    }

    /** How many records of a file fell for one reason. */
    public record Count(String fileName, String deliveryId, String reasonCode, long records) {}

    /** A record as it stands in its file, and why it was not taken. */
    public record Entry(
            String fileName, int line, String reasonCode, Optional<String> column, Label reason, String raw) {}

    /**
     * The rejected records of one part of a delivery, in the order of the file.
     *
     * @param part name of the sheet or list; none where the file holds nothing else
     * @param delimiter parts the cells of the header and of the records
     */
    public record Rejected(
            String fileName,
            String deliveryId,
            Optional<String> part,
            List<String> header,
            String delimiter,
            List<Entry> records) {}

    /** Everything in quarantine, to be given back to its senders; latest deliveries first. */
    public List<Rejected> rejected() {
        if (!lakehouse.exists(LandedTables.QUARANTINE)) {
            return List.of();
        }
        Map<List<Object>, List<Row>> parts = rows()
                .orderBy(col("received_at").desc(), col("source_file"), col("source_part"), col("record_number"))
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.getAs("delivery_id"), String.valueOf(row.<Object>getAs("source_part"))),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return parts.values().stream().map(Quarantine::rejected).toList();
    }

    private static Rejected rejected(List<Row> rows) {
        Row first = rows.get(0);
        return new Rejected(
                first.getAs("source_file"),
                first.getAs("delivery_id"),
                Optional.ofNullable(first.getAs("source_part")),
                first.getList(first.fieldIndex("header")),
                first.getAs("delimiter"),
                rows.stream().map(Quarantine::entry).toList());
    }

    /** Counts by file, delivery and reason, latest deliveries first. */
    public List<Count> counts() {
        if (!lakehouse.exists(LandedTables.QUARANTINE)) {
            return List.of();
        }
        return rows()
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
        return rows()
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
