package org.vigie.ingestion.landing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.reading.ReadPart;
import org.vigie.lakehouse.Lakehouse;

/**
 * The records of files that land together: a commit costs the same for one file as for thirty. Each part keeps its own
 * transaction id, so that a file counts once whichever files lie beside it in the next run.
 */
final class LandingBatch {
    private final Lakehouse lakehouse;
    private final Pseudonyms pseudonyms;
    private final Map<TableName, Map<String, Dataset<Row>>> records = new TreeMap<>();
    private final Map<String, Dataset<Row>> quarantine = new TreeMap<>();

    LandingBatch(Lakehouse lakehouse, Pseudonyms pseudonyms) {
        this.lakehouse = lakehouse;
        this.pseudonyms = pseudonyms;
    }

    void add(Delivery delivery, ReadPart part) {
        SourceContract contract = part.contract();
        List<Row> landed = pseudonyms.landed(contract, part.delivery().read());
        records.computeIfAbsent(contract.landedTable(), table -> new TreeMap<>())
                .put(
                        "land/" + delivery.transaction(part.name()),
                        lakehouse
                                .frame(landed, LandedTables.recordColumns(contract))
                                .select(LandedTables.columns(contract, delivery, part.name())));
        List<Row> rejected = part.delivery().rejected().stream()
                .map(found -> LandedRows.quarantined(found, delivery, part))
                .toList();
        if (!rejected.isEmpty()) {
            quarantine.put(
                    "quarantine/" + delivery.transaction(part.name()),
                    lakehouse.frame(rejected, LandedTables.QUARANTINE_COLUMNS));
        }
    }

    void appendRecords() {
        records.forEach(lakehouse::append);
    }

    void appendQuarantine() {
        if (!quarantine.isEmpty()) {
            lakehouse.append(LandedTables.QUARANTINE, quarantine);
        }
    }
}
