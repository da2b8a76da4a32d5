package org.vigie.ingestion.landing;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Feed;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.reading.ReadFile;
import org.vigie.ingestion.reading.ReadPart;
import org.vigie.ingestion.reading.Rejection;
import org.vigie.lakehouse.Lakehouse;

/** Appends the records of deliveries, those that are taken and those that are not, each exactly once. */
final class RecordAppends {
    private final Lakehouse lakehouse;

    RecordAppends(Lakehouse lakehouse) {
        this.lakehouse = lakehouse;
    }

    /** Appends what was read of a file in memory. */
    LandingReport append(Feed feed, Delivery delivery, ReadFile found) {
        found.parts().forEach(part -> append(delivery, part));
        return report(
                feed,
                delivery,
                new Counts(found.records(), found.read(), found.rejected()),
                found.refusal().map(Rejection::text),
                found.remarks());
    }

    /** How many records a file has, and what became of them. */
    record Counts(long records, long landed, long quarantined) {}

    static LandingReport report(
            Feed feed, Delivery delivery, Counts counts, Optional<Label> refusal, List<Label> remarks) {
        return new LandingReport(
                feed,
                delivery.fileName(),
                delivery.id(),
                delivery.receivedAt(),
                counts.records(),
                counts.landed(),
                counts.quarantined(),
                refusal.isPresent() ? Verdict.REFUSED : Verdict.ACCEPTED,
                false,
                refusal,
                remarks);
    }

    private void append(Delivery delivery, ReadPart part) {
        SourceContract contract = part.contract();
        List<Row> landed =
                part.delivery().read().stream().map(LandedRows::landed).toList();
        lakehouse.append(
                contract.landedTable(),
                lakehouse
                        .frame(landed, LandedTables.recordColumns(contract))
                        .select(LandedTables.columns(contract, delivery, part.name())),
                landing(delivery, part.name()));
        List<Row> rejected = part.delivery().rejected().stream()
                .map(found -> LandedRows.quarantined(found, delivery, part.name(), contract, part.header()))
                .toList();
        if (!rejected.isEmpty()) {
            setAside(lakehouse.frame(rejected, LandedTables.QUARANTINE_COLUMNS), delivery, part.name());
        }
    }

    static String landing(Delivery delivery, String part) {
        return "land/" + delivery.transaction(part);
    }

    /** One at a time: all contracts share this table, and Delta lets only one writer make a table. */
    synchronized void setAside(Dataset<Row> rejected, Delivery delivery, String part) {
        lakehouse.append(LandedTables.QUARANTINE, rejected, "quarantine/" + delivery.transaction(part));
    }
}
