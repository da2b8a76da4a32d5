package org.vigie.ingestion.landing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.ColumnType;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.ingestion.reading.Chunk;
import org.vigie.ingestion.reading.ChunkReader;

/** Makes rows of {@link LandedTables#shape} in Spark's own form, and tells of each chunk what it saw. */
final class LandedRowMaker implements ChunkRows.Maker {
    private final List<SourceField> fields;
    private final List<Integer> open;
    private final ShownValues shown;
    private final ChunkOutcomes outcomes;
    private final UTF8String deliveryId;
    private final UTF8String fileName;
    private final long receivedAt;

    private int chunk = -1;
    private int rejected;
    private int keys;
    private long[] keyHashes = new long[1 << 10];

    LandedRowMaker(SourceContract contract, Delivery delivery, ShownValues shown, ChunkOutcomes outcomes) {
        this.fields = contract.fields();
        this.open = contract.places(field -> !field.privacy().restricted());
        this.shown = shown;
        this.outcomes = outcomes;
        this.deliveryId = UTF8String.fromString(delivery.id());
        this.fileName = UTF8String.fromString(delivery.fileName());
        this.receivedAt = DateTimeUtils.instantToMicros(delivery.receivedAt());
    }

    @Override
    public void begin(Chunk begun) {
        chunk = begun.index();
        rejected = 0;
        keys = 0;
    }

    @Override
    public void end() {
        if (chunk >= 0) {
            outcomes.add(new ChunkOutcomes.Outcome(chunk, rejected, Arrays.copyOf(keyHashes, keys)));
        }
    }

    @Override
    public boolean wants(ChunkReader reader) {
        if (!reader.isTaken()) {
            rejected++;
            return false;
        }
        if (reader.isKeyed()) {
            if (keys == keyHashes.length) {
                keyHashes = Arrays.copyOf(keyHashes, 2 * keys);
            }
            keyHashes[keys++] = reader.keyHash();
        }
        return true;
    }

    @Override
    public InternalRow row(ChunkReader reader) {
        int count = open.size();
        @Nullable Object[] values = new Object[count + 7];
        for (int index = 0; index < count; index++) {
            int field = open.get(index);
            values[index] = sparkValue(fields.get(field), shown.value(field, reader::value));
        }
        values[count] = deliveryId;
        values[count + 1] = fileName;
        values[count + 2] = null;
        values[count + 3] = reader.number();
        values[count + 4] = reader.line();
        values[count + 5] = reader.byteOffset();
        values[count + 6] = receivedAt;
        return new GenericInternalRow(values);
    }

    static @Nullable Object sparkValue(SourceField field, @Nullable Object value) {
        if (value instanceof String text) {
            return UTF8String.fromString(text);
        }
        if (value instanceof BigDecimal number && field.type() instanceof ColumnType.Decimal type) {
            return Decimal.apply(number, type.precision(), type.scale());
        }
        if (value instanceof LocalDate day) {
            return (int) day.toEpochDay();
        }
        return value instanceof Instant instant ? DateTimeUtils.instantToMicros(instant) : value;
    }
}
