package org.vigie.ingestion.writing;

import java.util.ArrayList;
import java.util.List;
import org.vigie.ingestion.contract.ContractGuide;
import org.vigie.ingestion.contract.FieldGuide;
import org.vigie.ingestion.reading.DelimitedLine;

/** The records of one kind in the order they are added, and their text as CSV (RFC 4180, lines end in LF). */
public class DeliveryRecords {
    private final ContractGuide guide;
    private final List<DeliveryRecord> records = new ArrayList<>();

    /** No records yet, of the contract of that id. */
    public DeliveryRecords(String contractId) {
        this.guide = ContractGuide.of(contractId);
    }

    public String contractId() {
        return guide.id();
    }

    /** The columns of the contract, in their order. */
    public List<FieldGuide> fields() {
        return guide.fields();
    }

    /** Adds a record; fields that are not set stay empty, which the contracts read as null. */
    public DeliveryRecord add() {
        DeliveryRecord record = new DeliveryRecord(guide.columnNames());
        records.add(record);
        return record;
    }

    /** Adds a record that starts with all that another one says. */
    public DeliveryRecord addLike(DeliveryRecord other) {
        DeliveryRecord record = add();
        guide.columnNames().forEach(column -> record.set(column, other.get(column)));
        return record;
    }

    public List<DeliveryRecord> all() {
        return List.copyOf(records);
    }

    /** The header and every record. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        text.append(DelimitedLine.of(guide.columnNames(), ",")).append('\n');
        records.forEach(
                record -> text.append(DelimitedLine.of(record.values(), ",")).append('\n'));
        return text.toString();
    }
}
