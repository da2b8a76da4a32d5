package org.vigie.ingestion.demo.inbox;

import java.util.List;
import java.util.Optional;
import org.vigie.ingestion.contract.FieldGuide;
import org.vigie.ingestion.writing.DeliveryRecord;

/**
 * A sheet of a workbook: a title over all columns, most often, then a header and a row for each record.
 *
 * @param fields the columns that are shown, as their contract describes them
 * @param header what stands above them
 * @param formulas how a value is computed from its neighbours, where it is
 */
record DemoSheet(
        String name,
        Optional<String> title,
        List<FieldGuide> fields,
        List<String> header,
        List<DeliveryRecord> records,
        Formulas formulas) {
    DemoSheet {
        fields = List.copyOf(fields);
        header = List.copyOf(header);
        records = List.copyOf(records);
    }

    /** The formula of a cell, given the record and the number of its row as the workbook shows it. */
    @FunctionalInterface
    interface Formulas {
        Formulas NONE = (record, column, row) -> Optional.empty();

        Optional<String> find(DeliveryRecord record, String column, int row);
    }

    /** A sheet under the names of its contract. */
    static DemoSheet of(
            String name, String title, List<FieldGuide> fields, List<DeliveryRecord> records, Formulas formulas) {
        return new DemoSheet(
                name,
                Optional.of(title),
                fields,
                fields.stream().map(FieldGuide::name).toList(),
                records,
                formulas);
    }

    /** Zero-based position of the header. */
    int headerRow() {
        return title.isPresent() ? 1 : 0;
    }
}
