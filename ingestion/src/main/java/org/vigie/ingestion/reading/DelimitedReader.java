package org.vigie.ingestion.reading;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.ingestion.contract.DeliveryContract;
import org.vigie.ingestion.contract.SourceContract;

/** Tells the records of delimited text apart, by RFC 4180, all of them in memory. */
final class DelimitedReader implements FormatReader {
    /** Records that fit in the memory of the pipeline at once, with room to spare. */
    static final int MOST_RECORDS = 1_000_000;

    private static final ChunkScanner.Limits LIMITS =
            new ChunkScanner.Limits(1 << 22, (int) DeliveryReader.LARGEST_DELIVERY, MOST_RECORDS);

    @Override
    public RawDelivery read(byte[] bytes, DeliveryContract contract) {
        SourceContract records = contract.parts().get(0).contract();
        ByteSource source = ByteSource.of(bytes);
        DelimitedOutline outline = DelimitedOutline.of(source, records, LIMITS);
        return outline.refusal()
                .map(RawDelivery::refused)
                .orElseGet(() -> RawDelivery.of(List.of(new RawTable(
                        contract.parts().get(0).name(),
                        outline.header(),
                        records(source, outline, records),
                        false,
                        outline.fault()))));
    }

    private static List<RawRecord> records(ByteSource source, DelimitedOutline outline, SourceContract contract) {
        List<RawRecord> records = new ArrayList<>();
        for (Chunk chunk : outline.chunks()) {
            RecordSplitter splitter = DelimitedOutline.splitter(source, chunk, contract.text(), outline.charset());
            while (splitter.hasNext()) {
                records.add(raw(splitter.next(), contract.text().encoding()));
            }
        }
        return records;
    }

    private static RawRecord raw(PhysicalRecord record, Charset charset) {
        return new RawRecord(record.line(), record.byteOffset(), record.raw(charset), record.cells(), fault(record));
    }

    static Optional<Rejection> fault(PhysicalRecord record) {
        return record.quoteMisplaced() ? Optional.of(Rejections.quote()) : Optional.empty();
    }
}
