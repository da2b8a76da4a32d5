package org.vigie.ingestion.reading;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.contract.Label;
import org.vigie.ingestion.contract.Drift;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.privacy.PersonalData;

/**
 * A file of delimited text that is not held in memory: what it is as a whole, and the chunks in which it can be read. Gives
 * the very records that {@link DeliveryReader#read} gives of the same bytes.
 *
 * @param records of all chunks
 * @param refusal present where the file is refused already; its records, if it has any, fall with it
 * @param remarks what its sender should know though it is taken
 */
public record LargeDelivery(
        Plan plan, List<Chunk> chunks, int records, Optional<Rejection> refusal, List<Label> remarks) {
    /** Bytes that delimited text may have. */
    public static final long LARGEST = 8L << 30;

    /** Whoever looks for repeated keys holds eight bytes for each. */
    private static final int MOST_RECORDS = 50_000_000;

    private static final int CHUNK_BYTES = 4 << 20;
    private static final int LONGEST_RECORD = 16 << 20;
    private static final ChunkScanner.Limits LIMITS =
            new ChunkScanner.Limits(CHUNK_BYTES, LONGEST_RECORD, MOST_RECORDS);

    public LargeDelivery {
        chunks = List.copyOf(chunks);
        remarks = List.copyOf(remarks);
    }

    /**
     * How the records of the chunks are read. Goes with the work to wherever it is done, so it holds plain values only.
     *
     * @param header as it stands in the file, without what people may have said
     */
    public record Plan(String contractId, String file, List<String> header, String charset, Fate fate)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public SourceContract contract() {
            return SourceContracts.delivery(contractId).parts().get(0).contract();
        }

        public Path path() {
            return Path.of(file);
        }

        /** The same records, of which something else is known now. */
        public Plan with(Fate other) {
            return new Plan(contractId, file, header, charset, other);
        }
    }

    /** Walks over the file once. */
    static LargeDelivery of(Path file, String contractId) {
        return of(file, contractId, LIMITS);
    }

    /** In chunks of a size, so that tests see many. */
    public static LargeDelivery inChunksOf(int bytes, Path file, String contractId) {
        return of(file, contractId, new ChunkScanner.Limits(bytes, LONGEST_RECORD, MOST_RECORDS));
    }

    private static LargeDelivery of(Path file, String contractId, ChunkScanner.Limits limits) {
        SourceContract contract =
                SourceContracts.delivery(contractId).parts().get(0).contract();
        DelimitedOutline outline;
        try (ByteSource source = ByteSource.of(file)) {
            outline = DelimitedOutline.of(source, contract, limits);
        }
        List<String> header = WithheldText.header(outline.header(), contract);
        Optional<Rejection> headerFault =
                outline.refusal().isPresent() || outline.fault().isPresent()
                        ? Optional.empty()
                        : RecordReader.headerFault(contract, header, false, outline.records() == 0);
        boolean borne = headerFault.isPresent() && contract.drift() == Drift.QUARANTINE;
        Plan plan = new Plan(
                contractId, file.toString(), header, outline.charset().name(), fate(outline, headerFault, borne));
        return new LargeDelivery(
                plan,
                outline.chunks(),
                outline.records(),
                outline.refusal()
                        .or(() -> outline.fault().map(RawTable.Fault::rejection))
                        .or(() -> borne ? Optional.empty() : headerFault),
                outline.refusal().isPresent() ? List.of() : DeliveryReader.remarks("", contract, header, false));
    }

    private static Fate fate(DelimitedOutline outline, Optional<Rejection> headerFault, boolean borne) {
        if (outline.fault().isPresent()) {
            RawTable.Fault fault = outline.fault().get();
            return Fate.refused(
                    fault.rejection(),
                    fault.recordIndex().map(index -> index + 1).orElse(0));
        }
        return headerFault
                .map(fault -> borne ? Fate.setAside(fault) : Fate.refused(fault, 0))
                .orElse(Fate.JUDGED);
    }

    /** What its sender should know of the records that seem to hold personal data. */
    public static Label personalData(long records, Set<PersonalData> kinds) {
        return Remarks.personalData(records, kinds);
    }

    /** Why the delivery is refused for so many records that are not taken. */
    public Optional<Rejection> tooMany(long rejected) {
        return RecordReader.tooMany(plan.contract(), rejected, records);
    }
}
