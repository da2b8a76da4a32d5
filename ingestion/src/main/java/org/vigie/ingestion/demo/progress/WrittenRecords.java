package org.vigie.ingestion.demo.progress;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.ingestion.contract.FieldGuide;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** Deliveries whose records stand word for word in {@code demo/progress.yml}, by contract. */
final class WrittenRecords {
    private WrittenRecords() {}

    static List<DeliveryRecords> shipped() {
        Problems problems = new Problems();
        Definition contracts = Definition.ofResource(WrittenRecords.class, "/demo/progress.yml", problems)
                .allowOnly("records")
                .child("records");
        List<DeliveryRecords> deliveries = contracts.keys().stream()
                .map(contract -> delivery(contract, contracts.list(contract)))
                .toList();
        problems.throwIfAny();
        return deliveries;
    }

    private static DeliveryRecords delivery(String contract, List<Definition> written) {
        DeliveryRecords records = new DeliveryRecords(contract);
        Set<String> columns = records.fields().stream().map(FieldGuide::name).collect(Collectors.toSet());
        written.forEach(record -> write(record, columns, records.add()));
        return records;
    }

    private static void write(Definition written, Set<String> columns, DeliveryRecord record) {
        for (String key : written.keys()) {
            if (columns.contains(key)) {
                record.set(key, written.text(key));
            } else {
                record.set(key, written.label(key));
            }
        }
    }
}
