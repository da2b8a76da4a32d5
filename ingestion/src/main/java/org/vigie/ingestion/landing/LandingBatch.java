package org.vigie.ingestion.landing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Feed;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.privacy.PersonalDataFinding;
import org.vigie.ingestion.reading.ReadFile;
import org.vigie.ingestion.reading.ReadPart;
import org.vigie.ingestion.reading.Rejection;
import org.vigie.lakehouse.Lakehouse;

/**
 * The records of files that land together: a commit costs the same for one file as for thirty. Each part keeps its own
 * transaction id, so that a file counts once whichever files lie beside it in the next run.
 */
final class LandingBatch {
    private final Lakehouse lakehouse;
    private final SharedAppends shared;
    private final Pseudonyms pseudonyms;
    private final Map<TableName, Map<String, Dataset<Row>>> records = new TreeMap<>();
    private final Map<String, Dataset<Row>> personalData = new TreeMap<>();
    private final Map<String, Dataset<Row>> quarantine = new TreeMap<>();

    LandingBatch(Lakehouse lakehouse, SharedAppends shared, Pseudonyms pseudonyms) {
        this.lakehouse = lakehouse;
        this.shared = shared;
        this.pseudonyms = pseudonyms;
    }

    /** Takes what was read of a file in memory; nothing is written yet. */
    LandingReport add(Feed feed, Delivery delivery, ReadFile found) {
        found.parts().forEach(part -> add(delivery, part));
        return LandingReport.of(
                feed,
                delivery,
                new LandingReport.Counts(found.records(), found.read(), found.rejected()),
                found.refusal().map(Rejection::text),
                found.remarks());
    }

    private void add(Delivery delivery, ReadPart part) {
        SourceContract contract = part.contract();
        ShownValues shown = pseudonyms.of(contract);
        List<Row> landed = part.delivery().read().stream()
                .map(found -> LandedRows.landed(found, shown))
                .toList();
        Dataset<Row> frame = lakehouse.frame(landed, LandedTables.recordColumns(contract));
        records.computeIfAbsent(contract.landedTable(), table -> new TreeMap<>())
                .put(
                        delivery.landing(part.name()),
                        frame.select(LandedTables.columns(contract, delivery, part.name())));
        if (contract.hasRestrictedFields()) {
            records.computeIfAbsent(contract.restrictedTable(), table -> new TreeMap<>())
                    .put(
                            delivery.landingApart(part.name()),
                            frame.select(LandedTables.restrictedColumns(contract, delivery, part.name())));
        }
        flag(delivery, part);
        setAside(delivery, part);
    }

    private void flag(Delivery delivery, ReadPart part) {
        List<Row> found = PersonalDataFinding.in(part).stream()
                .map(finding -> LandedRows.personalData(finding, delivery, part.name(), part.contract()))
                .toList();
        if (!found.isEmpty()) {
            personalData.put(
                    delivery.flagging(part.name()), lakehouse.frame(found, LandedTables.PERSONAL_DATA_COLUMNS));
        }
    }

    private void setAside(Delivery delivery, ReadPart part) {
        List<Row> rejected = part.delivery().rejected().stream()
                .map(found -> LandedRows.quarantined(found, delivery, part.name(), part.contract(), part.header()))
                .toList();
        if (!rejected.isEmpty()) {
            quarantine.put(
                    delivery.quarantining(part.name()), lakehouse.frame(rejected, LandedTables.QUARANTINE_COLUMNS));
        }
    }

    /** Adds all that was taken. */
    void append() {
        records.forEach(lakehouse::append);
        shared.append(LandedTables.PERSONAL_DATA, personalData);
        shared.append(LandedTables.QUARANTINE, quarantine);
    }
}
