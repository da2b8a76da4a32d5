package org.vigie.ingestion.reading.stratml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.ingestion.contract.DeliveryContract;
import org.vigie.ingestion.contract.DeliveryContract.Part;
import org.vigie.ingestion.reading.Cell;
import org.vigie.ingestion.reading.RawRecord;
import org.vigie.ingestion.reading.RawTable;
import org.vigie.ingestion.reading.xml.XmlElement;

/** Gathers the records of a document, part by part, under the columns of its contract. */
final class StratmlTables {
    private final DeliveryContract contract;
    private final Map<String, List<RawRecord>> records = new LinkedHashMap<>();

    StratmlTables(DeliveryContract contract) {
        this.contract = contract;
    }

    /** @param values by column; one that is absent is an empty cell */
    void add(String part, XmlElement element, Map<String, String> values) {
        List<Cell> cells = header(part).stream()
                .map(column -> Cell.text(values.getOrDefault(column, "")))
                .toList();
        records.computeIfAbsent(part, none -> new ArrayList<>())
                .add(RawRecord.ofCells(element.line(), RawRecord.NO_OFFSET, cells, Optional.empty()));
    }

    /** A table for each part of which the document has records. */
    List<RawTable> tables() {
        return records.entrySet().stream()
                .map(entry -> new RawTable(entry.getKey(), header(entry.getKey()), entry.getValue()))
                .toList();
    }

    private List<String> header(String part) {
        return contract.parts().stream()
                .filter(known -> known.name().equals(part))
                .findFirst()
                .map(Part::contract)
                .orElseThrow(() -> new IllegalStateException("No part " + part))
                .headers();
    }
}
