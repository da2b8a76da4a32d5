package org.vigie.ingestion.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Which files land together: those that follow one another, as long as they are small. A large one lands alone. */
final class Batches {
    /** Bytes of the files of one batch: their records are all in memory at once. */
    static final long LARGEST = 8L << 20;

    private Batches() {}

    /** The items in their order, cut where the next one would make a batch too large. */
    static <T> List<List<T>> of(List<T> items, ToLongFunction<T> size) {
        List<List<T>> batches = new ArrayList<>();
        List<T> batch = new ArrayList<>();
        long bytes = 0;
        for (T item : items) {
            long more = size.applyAsLong(item);
            if (!batch.isEmpty() && bytes + more > LARGEST) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(item);
            bytes += more;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
