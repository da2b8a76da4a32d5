package org.vigie.ingestion.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.ingestion.contract.Drift;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.ingestion.reading.ReadDelivery.ReadRecord;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;

/** Reads the records of one table under their contract. Columns are taken by name, in whatever order they come. */
final class RecordReader {
    private final SourceContract contract;

    RecordReader(SourceContract contract) {
        this.contract = contract;
    }

    /** Every record of the table, read or rejected with its reason. */
    ReadDelivery read(RawTable table) {
        if (table.fault().isPresent()) {
            RawTable.Fault fault = table.fault().get();
            return refused(
                    table.records(), fault.rejection(), fault.recordIndex().orElse(-1));
        }
        Optional<Rejection> fault = headerFault(
                contract, table.header(), table.sparse(), table.records().isEmpty());
        if (fault.isEmpty()) {
            return readRecords(table);
        }
        return contract.drift() == Drift.QUARANTINE
                ? setAside(table.records(), fault.get())
                : refused(table.records(), fault.get(), -1);
    }

    /** Why no record under this header can be read. */
    static Optional<Rejection> headerFault(
            SourceContract contract, List<String> header, boolean sparse, boolean withoutRecords) {
        if (sparse && withoutRecords) {
            return Optional.empty();
        }
        HeaderMatch match = HeaderMatch.of(contract, header);
        if (!match.repeated().isEmpty()) {
            return Optional.of(Rejections.duplicatedHeader(match.repeated()));
        }
        boolean borne = match.isExact()
                || (match.missingRequired().isEmpty()
                        && (contract.drift() == Drift.ACCEPT
                                || (sparse && match.unknown().isEmpty())));
        return borne
                ? Optional.empty()
                : Optional.of(Rejections.differentHeader(
                        match.missing().stream().map(SourceField::header).toList(),
                        match.unknown(),
                        contract.headers()));
    }

    private ReadDelivery readRecords(RawTable table) {
        RecordParser parser = new RecordParser(contract, table.header());
        Map<String, Integer> keys = new HashMap<>();
        List<ReadRecord> read = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        for (int index = 0; index < table.records().size(); index++) {
            RawRecord found = table.records().get(index);
            Optional<Rejection> rejection =
                    parser.parse(found.fault(), found.cells()).or(() -> repeatedKey(parser, found.line(), keys));
            if (rejection.isPresent()) {
                rejected.add(rejectedRecord(index, found, rejection.get()));
            } else {
                read.add(new ReadRecord(index + 1, found.line(), found.byteOffset(), parser.values()));
            }
        }
        return judged(table.records(), read, rejected);
    }

    private static Optional<Rejection> repeatedKey(RecordParser parser, int line, Map<String, Integer> keys) {
        if (!parser.isKeyed()) {
            return Optional.empty();
        }
        String key = parser.key();
        Integer first = keys.putIfAbsent(key, line);
        return first == null ? Optional.empty() : Optional.of(Rejections.repeatedKey(parser.shownKey(), first));
    }

    /** Why a delivery with so many rejected records is refused as a whole. */
    static Optional<Rejection> tooMany(SourceContract contract, long rejected, long records) {
        BigDecimal borne = contract.allowedRejectedShare().multiply(BigDecimal.valueOf(records));
        return BigDecimal.valueOf(rejected).compareTo(borne) <= 0
                ? Optional.empty()
                : Optional.of(Rejections.tooMany(rejected, records, contract.allowedRejectedShare()));
    }

    private ReadDelivery judged(List<RawRecord> records, List<ReadRecord> read, List<RejectedRecord> rejected) {
        return tooMany(contract, rejected.size(), records.size())
                .map(refusal -> new ReadDelivery(
                        records.size(),
                        List.of(),
                        all(records, rejected, Rejections.withItsDelivery(refusal)),
                        Optional.of(refusal)))
                .orElseGet(() -> new ReadDelivery(records.size(), read, rejected, Optional.empty()));
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
