package org.vigie.ingestion.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.ingestion.contract.Drift;
import org.vigie.ingestion.contract.OnPersonalData;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.ingestion.privacy.PersonalData;
import org.vigie.ingestion.reading.CellParser.Parsed;
import org.vigie.ingestion.reading.ReadDelivery.ReadRecord;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;

/** Reads the records of one table under their contract. Columns are taken by name, in whatever order they come. */
final class RecordReader {
    private final SourceContract contract;
    private final CellParser cells;

    RecordReader(SourceContract contract) {
        this.contract = contract;
        this.cells = new CellParser(contract.nullValues());
    }

    /** Every record of the table, read or rejected with its reason. */
    ReadDelivery read(RawTable table) {
        if (table.fault().isPresent()) {
            RawTable.Fault fault = table.fault().get();
            return refused(
                    table.records(), fault.rejection(), fault.recordIndex().orElse(-1));
        }
        HeaderMatch match = HeaderMatch.of(contract, table.header());
        Optional<Rejection> fault = fault(match, table);
        if (fault.isEmpty()) {
            return read(table, match.positions());
        }
        return contract.drift() == Drift.QUARANTINE
                ? setAside(table.records(), fault.get())
                : refused(table.records(), fault.get(), -1);
    }

    private Optional<Rejection> fault(HeaderMatch match, RawTable table) {
        if (table.sparse() && table.records().isEmpty()) {
            return Optional.empty();
        }
        if (!match.repeated().isEmpty()) {
            return Optional.of(Rejections.duplicatedHeader(match.repeated()));
        }
        boolean borne = match.isExact()
                || (match.missingRequired().isEmpty()
                        && (contract.drift() == Drift.ACCEPT
                                || (table.sparse() && match.unknown().isEmpty())));
        return borne
                ? Optional.empty()
                : Optional.of(Rejections.differentHeader(
                        match.missing().stream().map(SourceField::header).toList(),
                        match.unknown(),
                        contract.headers()));
    }

    private ReadDelivery read(RawTable table, List<Optional<Integer>> positions) {
        List<SourceField> fields = fieldsAsInFile(table, positions);
        Map<String, Integer> keys = new HashMap<>();
        List<ReadRecord> read = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        for (int index = 0; index < table.records().size(); index++) {
            RawRecord found = table.records().get(index);
            List<Optional<Object>> values = new ArrayList<>(positions.size());
            Optional<Rejection> rejection = wrongShape(found, table.header().size())
                    .or(() -> parse(found, fields, positions, values))
                    .or(() -> personalData(fields, values))
                    .or(() -> repeatedKey(values, found.line(), keys));
            if (rejection.isPresent()) {
                rejected.add(rejectedRecord(index, found, rejection.get()));
            } else {
                read.add(new ReadRecord(index + 1, found.line(), found.byteOffset(), values));
            }
        }
        return judged(table.records(), read, rejected);
    }

    private ReadDelivery judged(List<RawRecord> records, List<ReadRecord> read, List<RejectedRecord> rejected) {
        BigDecimal borne = contract.allowedRejectedShare().multiply(BigDecimal.valueOf(records.size()));
        if (BigDecimal.valueOf(rejected.size()).compareTo(borne) <= 0) {
            return new ReadDelivery(records.size(), read, rejected, Optional.empty());
        }
        Rejection refusal = Rejections.tooMany(rejected.size(), records.size(), contract.allowedRejectedShare());
        return new ReadDelivery(
                records.size(),
                List.of(),
                all(records, rejected, Rejections.withItsDelivery(refusal)),
                Optional.of(refusal));
    }

    /** Those that are at fault with their own reason, all others with the one given. */
    private static List<RejectedRecord> all(List<RawRecord> records, List<RejectedRecord> atFault, Rejection others) {
        Map<Integer, RejectedRecord> faulty = new HashMap<>();
        atFault.forEach(record -> faulty.put(record.number(), record));
        List<RejectedRecord> all = new ArrayList<>();
        for (int index = 0; index < records.size(); index++) {
            RejectedRecord own = faulty.get(index + 1);
            all.add(own == null ? rejectedRecord(index, records.get(index), others) : own);
        }
        return all;
    }

    private static Optional<Rejection> wrongShape(RawRecord found, int expected) {
        if (found.fault().isPresent()) {
            return found.fault();
        }
        return found.cells().size() == expected
                ? Optional.empty()
                : Optional.of(Rejections.fieldCount(found.cells().size(), expected));
    }

    /** Messages name columns as the file does. */
    private List<SourceField> fieldsAsInFile(RawTable table, List<Optional<Integer>> positions) {
        List<SourceField> fields = new ArrayList<>();
        for (int index = 0; index < positions.size(); index++) {
            SourceField field = contract.fields().get(index);
            fields.add(positions
                    .get(index)
                    .map(at -> field.knownAs(table.header().get(at)))
                    .orElse(field));
        }
        return fields;
    }

    /** Adds the record's values in the contract's order, up to the first cell at fault. */
    private Optional<Rejection> parse(
            RawRecord found,
            List<SourceField> fields,
            List<Optional<Integer>> positions,
            List<Optional<Object>> values) {
        for (int index = 0; index < positions.size(); index++) {
            Optional<Integer> position = positions.get(index);
            if (position.isEmpty()) {
                values.add(Optional.empty());
                continue;
            }
            Parsed parsed = cells.parse(fields.get(index), found.cells().get(position.get()));
            if (parsed.rejection().isPresent()) {
                return parsed.rejection();
            }
            values.add(parsed.value());
        }
        return Optional.empty();
    }

    /** The record is set aside where its contract wants no personal data in a field that seems to hold some. */
    private static Optional<Rejection> personalData(List<SourceField> fields, List<Optional<Object>> values) {
        for (int index = 0; index < values.size(); index++) {
            SourceField field = fields.get(index);
            if (field.privacy().freeText() && field.privacy().onPersonalData() == OnPersonalData.QUARANTINE) {
                Set<PersonalData> kinds =
                        PersonalData.in(values.get(index).map(Object::toString).orElse(""));
                if (!kinds.isEmpty()) {
                    return Optional.of(Rejections.personalData(field.name(), kinds));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Rejection> repeatedKey(List<Optional<Object>> values, int line, Map<String, Integer> keys) {
        List<String> parts = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            if (contract.fields().get(index).key()) {
                parts.add(values.get(index).map(Object::toString).orElse(""));
            }
        }
        String key = String.join(" | ", parts);
        Integer first = parts.isEmpty() ? null : keys.putIfAbsent(key, line);
        return first == null ? Optional.empty() : Optional.of(Rejections.repeatedKey(key, first));
    }

    /** Every record falls with the delivery; the one at fault keeps the reason itself. */
    private static ReadDelivery refused(List<RawRecord> records, Rejection refusal, int atFault) {
        List<RejectedRecord> own =
                atFault < 0 ? List.of() : List.of(rejectedRecord(atFault, records.get(atFault), refusal));
        return new ReadDelivery(
                records.size(),
                List.of(),
                all(records, own, Rejections.withItsDelivery(refusal)),
                Optional.of(refusal));
    }

    /** Every record is set aside, and the delivery is not refused. */
    private static ReadDelivery setAside(List<RawRecord> records, Rejection reason) {
        return new ReadDelivery(records.size(), List.of(), all(records, List.of(), reason), Optional.empty());
    }

    /** The records of a part that is sound, in a file that is not. */
    static ReadDelivery fallen(ReadDelivery sound, RawTable table, Rejection refusal) {
        return new ReadDelivery(
                sound.records(),
                List.of(),
                all(table.records(), sound.rejected(), Rejections.withItsDelivery(refusal)),
                Optional.of(refusal));
    }

    private static RejectedRecord rejectedRecord(int index, RawRecord found, Rejection rejection) {
        return new RejectedRecord(index + 1, found.line(), found.byteOffset(), found.raw(), rejection);
    }
}
