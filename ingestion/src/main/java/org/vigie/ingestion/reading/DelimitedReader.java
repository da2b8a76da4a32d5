package org.vigie.ingestion.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.ingestion.reading.CellParser.Parsed;
import org.vigie.ingestion.reading.ReadDelivery.ReadRecord;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;

/** Reads one delivery of delimited text under its contract. Columns are taken by name, in whatever order they come. */
public final class DelimitedReader {
    /** Bytes that a delivery may have: what the pipeline takes within its 3 GB, with room to spare. */
    public static final long LARGEST_DELIVERY = 64L << 20;

    /** Records that a delivery may have, for the same reason. */
    static final int MOST_RECORDS = 1_000_000;

    /** No record is at fault: the header is, or the file. */
    private static final int NONE = -1;

    private final SourceContract contract;
    private final CellParser cells;

    public DelimitedReader(SourceContract contract) {
        this.contract = contract;
        this.cells = new CellParser(contract.nullValues());
    }

    /** The refusal of a file that is not even looked into: none of its records is told apart. */
    public static ReadDelivery tooLarge(long bytes) {
        return refused(List.of(), Rejections.tooLarge(bytes, LARGEST_DELIVERY), NONE);
    }

    /** Every record of the file, read or rejected with its reason. */
    public ReadDelivery read(byte[] bytes) {
        if (bytes.length > LARGEST_DELIVERY) {
            return tooLarge(bytes.length);
        }
        DecodedText decoded = DecodedText.of(bytes, contract.encoding());
        List<PhysicalRecord> all = new RecordSplitter(
                        decoded.text(), contract.delimiter(), decoded.charset(), decoded.firstByte())
                .split(MOST_RECORDS + 2);
        if (all.size() > MOST_RECORDS + 1) {
            return refused(List.of(), Rejections.tooManyRecords(MOST_RECORDS), NONE);
        }
        if (all.isEmpty()) {
            return refused(List.of(), Rejections.empty(), NONE);
        }
        List<PhysicalRecord> records = all.subList(1, all.size());
        List<String> header = all.get(0).cells();
        if (decoded.fault().isPresent()) {
            return undecoded(decoded, decoded.fault().get(), records);
        }
        PhysicalRecord last = all.get(all.size() - 1);
        if (last.isCut(header.size(), contract.delimiter(), contract.endsWithLineEnd())) {
            return refused(records, cut(last, header.size()), records.size() - 1);
        }
        Optional<Rejection> refusal = refusedHeader(header);
        return refusal.isPresent() ? refused(records, refusal.get(), NONE) : read(header, records);
    }

    private ReadDelivery undecoded(DecodedText decoded, DecodedText.Fault fault, List<PhysicalRecord> records) {
        List<PhysicalRecord> shown = records.stream()
                .map(record -> record.withRaw(decoded.shown(record.raw(), contract.encoding())))
                .toList();
        int before = (int) records.stream()
                .filter(record -> record.byteOffset() <= fault.byteOffset())
                .count();
        return refused(shown, fault.rejection(), before - 1);
    }

    private static Rejection cut(PhysicalRecord last, int expected) {
        return last.unclosed()
                ? Rejections.openQuote(last.line())
                : Rejections.cut(last.line(), last.cells().size(), expected);
    }

    private Optional<Rejection> refusedHeader(List<String> header) {
        Set<String> seen = new HashSet<>();
        List<String> repeated =
                header.stream().filter(name -> !seen.add(name)).distinct().toList();
        if (!repeated.isEmpty()) {
            return Optional.of(Rejections.duplicatedHeader(repeated));
        }
        List<String> expected = contract.headers();
        List<String> missing =
                expected.stream().filter(name -> !header.contains(name)).toList();
        List<String> unknown =
                header.stream().filter(name -> !expected.contains(name)).toList();
        return missing.isEmpty() && unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Rejections.differentHeader(missing, unknown, expected));
    }

    private ReadDelivery read(List<String> header, List<PhysicalRecord> records) {
        List<Integer> positions = contract.fields().stream()
                .map(field -> header.indexOf(field.header()))
                .toList();
        Map<String, Integer> keys = new HashMap<>();
        List<ReadRecord> read = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        for (int index = 0; index < records.size(); index++) {
            PhysicalRecord found = records.get(index);
            List<Optional<Object>> values = new ArrayList<>();
            Optional<Rejection> rejection = wrongShape(found, header.size())
                    .or(() -> parse(found, positions, values))
                    .or(() -> repeatedKey(values, found.line(), keys));
            if (rejection.isPresent()) {
                rejected.add(rejectedRecord(index, found, rejection.get()));
            } else {
                read.add(new ReadRecord(index + 1, found.line(), found.byteOffset(), values));
            }
        }
        return judged(records, read, rejected);
    }

    private ReadDelivery judged(List<PhysicalRecord> records, List<ReadRecord> read, List<RejectedRecord> rejected) {
        BigDecimal borne = contract.allowedRejectedShare().multiply(BigDecimal.valueOf(records.size()));
        if (BigDecimal.valueOf(rejected.size()).compareTo(borne) <= 0) {
            return new ReadDelivery(records.size(), read, rejected, Optional.empty());
        }
        Rejection refusal = Rejections.tooMany(rejected.size(), records.size(), contract.allowedRejectedShare());
        Map<Integer, RejectedRecord> faulty = new HashMap<>();
        rejected.forEach(record -> faulty.put(record.number(), record));
        List<RejectedRecord> all = new ArrayList<>();
        for (int index = 0; index < records.size(); index++) {
            all.add(faulty.getOrDefault(
                    index + 1, rejectedRecord(index, records.get(index), Rejections.withItsDelivery(refusal))));
        }
        return new ReadDelivery(records.size(), List.of(), all, Optional.of(refusal));
    }

    private static Optional<Rejection> wrongShape(PhysicalRecord found, int expected) {
        if (found.quoteMisplaced()) {
            return Optional.of(Rejections.quote());
        }
        return found.cells().size() == expected
                ? Optional.empty()
                : Optional.of(Rejections.fieldCount(found.cells().size(), expected));
    }

    /** Adds the record's values in the contract's order, up to the first cell at fault. */
    private Optional<Rejection> parse(PhysicalRecord found, List<Integer> positions, List<Optional<Object>> values) {
        for (int index = 0; index < positions.size(); index++) {
            SourceField field = contract.fields().get(index);
            Parsed parsed = cells.parse(field, found.cells().get(positions.get(index)));
            if (parsed.rejection().isPresent()) {
                return parsed.rejection();
            }
            values.add(parsed.value());
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
    private static ReadDelivery refused(List<PhysicalRecord> records, Rejection refusal, int atFault) {
        List<RejectedRecord> rejected = new ArrayList<>();
        for (int index = 0; index < records.size(); index++) {
            PhysicalRecord found = records.get(index);
            rejected.add(
                    rejectedRecord(index, found, index == atFault ? refusal : Rejections.withItsDelivery(refusal)));
        }
        return new ReadDelivery(records.size(), List.of(), rejected, Optional.of(refusal));
    }

    private static RejectedRecord rejectedRecord(int index, PhysicalRecord found, Rejection rejection) {
        return new RejectedRecord(index + 1, found.line(), found.byteOffset(), found.raw(), rejection);
    }
}
