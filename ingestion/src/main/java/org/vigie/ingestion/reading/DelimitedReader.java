package org.vigie.ingestion.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.ingestion.contract.DelimitedText;
import org.vigie.ingestion.contract.DeliveryContract;

/** Tells the records of delimited text apart, by RFC 4180. */
final class DelimitedReader implements FormatReader {
    /** Records that a delivery may have: what the pipeline takes within its 3 GB, with room to spare. */
    static final int MOST_RECORDS = 1_000_000;

    @Override
    public RawDelivery read(byte[] bytes, DeliveryContract contract) {
        DelimitedText text = contract.parts().get(0).contract().text();
        DecodedText decoded = DecodedText.of(bytes, text.encoding());
        List<PhysicalRecord> all = new RecordSplitter(
                        decoded.text(), text.delimiter(), decoded.charset(), decoded.firstByte())
                .split(MOST_RECORDS + 2);
        if (all.size() > MOST_RECORDS + 1) {
            return RawDelivery.refused(Rejections.tooManyRecords(MOST_RECORDS));
        }
        if (all.isEmpty()) {
            return RawDelivery.refused(Rejections.empty());
        }
        List<PhysicalRecord> records = text.headerless() ? all : all.subList(1, all.size());
        List<String> header = text.headerless()
                ? contract.parts().get(0).contract().headers()
                : all.get(0).cells();
        Optional<RawTable.Fault> fault =
                undecoded(decoded, records).or(() -> cut(all.get(all.size() - 1), header.size(), text, records.size()));
        return RawDelivery.of(List.of(new RawTable(
                contract.parts().get(0).name(),
                header,
                records.stream()
                        .map(record -> raw(record, decoded.shown(record.raw(), text.encoding())))
                        .collect(Collectors.toList()),
                false,
                fault)));
    }

    private static RawRecord raw(PhysicalRecord record, String shown) {
        return new RawRecord(
                record.line(),
                record.byteOffset(),
                shown,
                record.cells().stream().map(Cell::text).toList(),
                record.quoteMisplaced() ? Optional.of(Rejections.quote()) : Optional.empty());
    }

    private static Optional<RawTable.Fault> undecoded(DecodedText decoded, List<PhysicalRecord> records) {
        return decoded.fault().map(fault -> {
            int before = (int) records.stream()
                    .filter(record -> record.byteOffset() <= fault.byteOffset())
                    .count();
            return new RawTable.Fault(fault.rejection(), before == 0 ? Optional.empty() : Optional.of(before - 1));
        });
    }

    private static Optional<RawTable.Fault> cut(
            PhysicalRecord last, int expected, DelimitedText text, int recordCount) {
        if (!last.isCut(expected, text.delimiter(), text.endsWithLineEnd())) {
            return Optional.empty();
        }
        Rejection rejection = last.unclosed()
                ? Rejections.openQuote(last.line())
                : Rejections.cut(last.line(), last.cells().size(), expected);
        return Optional.of(
                new RawTable.Fault(rejection, recordCount == 0 ? Optional.empty() : Optional.of(recordCount - 1)));
    }
}
