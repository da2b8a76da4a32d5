package org.vigie.ingestion.reading;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vigie.ingestion.contract.Format;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;

/** Reads the records of chunks of a large delivery, one after another; stands on one of them. For use by one thread. */
public final class ChunkReader implements AutoCloseable {
    private final SourceContract contract;
    private final LargeDelivery.Plan plan;
    private final ByteSource source;
    private final RecordParser parser;
    private final Optional<WithheldText> withheld;
    private final RepeatedKeys repeated;

    private RecordSplitter splitter;
    private int number;
    private @Nullable PhysicalRecord record;
    private Optional<Rejection> rejection = Optional.empty();

    /** @param repeated records that are not taken for their keys */
    public ChunkReader(LargeDelivery.Plan plan, RepeatedKeys repeated) {
        this.contract = plan.contract();
        this.plan = plan;
        this.source = ByteSource.of(plan.path());
        this.parser = new RecordParser(contract, plan.header());
        this.withheld = contract.withholdsText()
                ? Optional.of(new WithheldText(contract, plan.header(), Format.DELIMITED))
                : Optional.empty();
        this.repeated = repeated;
        this.splitter = splitter(new byte[0], 0, 1);
    }

    /** Goes to the place before the first record of a chunk. */
    public void enter(Chunk chunk) {
        splitter = splitter(source.read(chunk.offset(), chunk.length()), chunk.offset(), chunk.line());
        number = chunk.recordsBefore();
    }

    private RecordSplitter splitter(byte[] bytes, long offset, int line) {
        return new RecordSplitter(bytes, 0, offset, line, contract.text().delimiter(), Charset.forName(plan.charset()));
    }

    /** Goes to the next record of the chunk; false where there is none. */
    public boolean advance() {
        if (!splitter.hasNext()) {
            return false;
        }
        PhysicalRecord next = splitter.next();
        record = next;
        number++;
        rejection = judge(next).or(() -> plan.fate().of(number));
        return true;
    }

    private Optional<Rejection> judge(PhysicalRecord next) {
        if (!plan.fate().judged()) {
            return Optional.empty();
        }
        Optional<Rejection> own = parser.parse(DelimitedReader.fault(next), next.cells());
        if (own.isPresent() || repeated.size() == 0) {
            return own;
        }
        OptionalInt first = repeated.firstLine(number);
        return first.isPresent()
                ? Optional.of(Rejections.repeatedKey(parser.shownKey(), first.getAsInt()))
                : Optional.empty();
    }

    /** Whether the record is taken. */
    public boolean isTaken() {
        return rejection.isEmpty();
    }

    /** Value of a field of the record, if it is taken; null where it has none. */
    public @Nullable Object value(int field) {
        return parser.value(field);
    }

    public boolean isKeyed() {
        return parser.isKeyed();
    }

    /** What identifies the record, if it is taken. */
    public String key() {
        return parser.key();
    }

    /** The same for equal keys; others may share it, seldom. */
    public long keyHash() {
        return parser.keyHash();
    }

    public int number() {
        return number;
    }

    public int line() {
        return current().line();
    }

    public long byteOffset() {
        return current().byteOffset();
    }

    /** The record, if it is not taken. */
    public RejectedRecord rejected() {
        return new RejectedRecord(number, line(), byteOffset(), raw(), rejection.orElseThrow());
    }

    private String raw() {
        return withheld.map(text -> text.raw(current().cells()))
                .orElseGet(() -> current().raw(contract.text().encoding()));
    }

    private PhysicalRecord current() {
        if (record == null) {
            throw new IllegalStateException("Before the first record");
        }
        return record;
    }

    @Override
    public void close() {
        source.close();
    }
}
