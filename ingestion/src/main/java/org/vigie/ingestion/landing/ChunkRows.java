package org.vigie.ingestion.landing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.privacy.PersonalDataFinding;
import org.vigie.ingestion.reading.Chunk;
import org.vigie.ingestion.reading.ChunkReader;
import org.vigie.ingestion.reading.LargeDelivery.Plan;
import org.vigie.ingestion.reading.RepeatedKeys;
import org.vigie.lakehouse.Lakehouse;

/** Rows made of the records of chunks, one chunk after another, none held longer than it takes to make the next. */
final class ChunkRows implements Iterator<InternalRow> {
    /** Chunks that one task reads and writes as one file. */
    private static final long BYTES_OF_A_TASK = 96L << 20;

    private static final int LEAST_TASKS = 2;

    private final Iterator<Chunk> chunks;
    private final ChunkReader reader;
    private final Maker maker;
    private boolean found;

    /** What becomes of the records. */
    interface Kind extends Serializable {
        Plan plan();

        default RepeatedKeys repeated() {
            return RepeatedKeys.NONE;
        }

        /** Made anew for each task. */
        Maker maker();
    }

    /** Makes rows of those records that it wants. */
    interface Maker {
        boolean wants(ChunkReader reader);

        InternalRow row(ChunkReader reader);

        default void begin(Chunk chunk) {}

        default void end() {}
    }

    private ChunkRows(Iterator<Chunk> chunks, Kind kind) {
        this.chunks = chunks;
        this.reader = new ChunkReader(kind.plan(), kind.repeated());
        this.maker = kind.maker();
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> reader.close());
    }

    static JavaRDD<InternalRow> over(Lakehouse lakehouse, List<Chunk> chunks, Kind kind) {
        List<List<Chunk>> tasks = tasks(chunks);
        return JavaSparkContext.fromSparkContext(lakehouse.spark().sparkContext())
                .parallelize(tasks, Math.max(1, tasks.size()))
                .flatMap(task -> new ChunkRows(task.iterator(), kind));
    }

    private static List<List<Chunk>> tasks(List<Chunk> chunks) {
        long bytes = chunks.stream().mapToLong(Chunk::length).sum();
        int tasks = (int) Math.min(chunks.size(), Math.max(LEAST_TASKS, 1 + bytes / BYTES_OF_A_TASK));
        List<List<Chunk>> parted = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            int begin = (int) ((long) chunks.size() * task / tasks);
            int end = (int) ((long) chunks.size() * (task + 1) / tasks);
            parted.add(new ArrayList<>(chunks.subList(begin, end)));
        }
        return parted;
    }

    @Override
    public boolean hasNext() {
        while (!found) {
            if (reader.advance()) {
                found = maker.wants(reader);
            } else {
                maker.end();
                if (!chunks.hasNext()) {
                    return false;
                }
                Chunk chunk = chunks.next();
                reader.enter(chunk);
                maker.begin(chunk);
            }
        }
        return true;
    }

    @Override
    public InternalRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        found = false;
        return maker.row(reader);
    }

    /** The records that are taken, as rows of their contract's table; tells what it sees. */
    record Landed(Plan plan, RepeatedKeys repeated, Delivery delivery, ShownValues shown, ChunkOutcomes outcomes)
            implements Kind {
        @Override
        public Maker maker() {
            return new LandedRowMaker(plan.contract(), delivery, shown, outcomes);
        }
    }

    /** The records that are not taken, as rows of the quarantine. */
    record Rejected(Plan plan, RepeatedKeys repeated, Delivery delivery) implements Kind {
        @Override
        public Maker maker() {
            var converter = CatalystTypeConverters.createToCatalystConverter(LandedTables.QUARANTINE_COLUMNS);
            return new Maker() {
                @Override
                public boolean wants(ChunkReader reader) {
                    return !reader.isTaken();
                }

                @Override
                public InternalRow row(ChunkReader reader) {
                    return (InternalRow) converter.apply(
                            LandedRows.quarantined(reader.rejected(), delivery, "", plan.contract(), plan.header()));
                }
            };
        }
    }

    /** What people said in the records that are taken, as rows of their contract's restricted table. */
    record Said(Plan plan, RepeatedKeys repeated, Delivery delivery) implements Kind {
        @Override
        public Maker maker() {
            SourceContract contract = plan.contract();
            List<Integer> restricted = contract.places(field -> field.privacy().restricted());
            return new TakenMaker(reader -> {
                int count = restricted.size();
                @Nullable Object[] values = new Object[count + 3];
                for (int index = 0; index < count; index++) {
                    int field = restricted.get(index);
                    values[index] = LandedRowMaker.sparkValue(contract.fields().get(field), reader.value(field));
                }
                values[count] = UTF8String.fromString(delivery.id());
                values[count + 2] = reader.number();
                return new GenericInternalRow(values);
            });
        }
    }

    /** For each record that is taken, the list of its personal data, as rows of their table. */
    record PersonalDataFound(Plan plan, RepeatedKeys repeated, Delivery delivery) implements Kind {
        static final StructType COLUMNS =
                new StructType().add("found", DataTypes.createArrayType(LandedTables.PERSONAL_DATA_COLUMNS));

        @Override
        public Maker maker() {
            SourceContract contract = plan.contract();
            var converter = CatalystTypeConverters.createToCatalystConverter(COLUMNS);
            return new TakenMaker(reader -> {
                Row[] found = PersonalDataFinding.in(contract, reader.number(), reader.line(), reader::value)
                        .map(finding -> LandedRows.personalData(finding, delivery, "", contract))
                        .toArray(Row[]::new);
                return (InternalRow) converter.apply(RowFactory.create(new Object[] {found}));
            });
        }
    }

    /** One row for each record that is taken. */
    private record TakenMaker(Function<ChunkReader, InternalRow> made) implements Maker {
        @Override
        public boolean wants(ChunkReader reader) {
            return reader.isTaken();
        }

        @Override
        public InternalRow row(ChunkReader reader) {
            return made.apply(reader);
        }
    }

    /**
     * Keys of the records that are taken and whose hash is one of these.
     *
     * @param hashes sorted
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Keys(Plan plan, long[] hashes, ShownValues shown) implements Kind {
        @Override
        public Maker maker() {
            return new Maker() {
                @Override
                public boolean wants(ChunkReader reader) {
                    return reader.isTaken() && Arrays.binarySearch(hashes, reader.keyHash()) >= 0;
                }

                @Override
                public InternalRow row(ChunkReader reader) {
                    return new GenericInternalRow(
                            new Object[] {UTF8String.fromString(shown.key(reader.key())), reader.number(), reader.line()
                            });
                }
            };
        }
    }
}
