package org.vigie.ingestion.landing;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.apache.spark.SparkContext;
import org.apache.spark.util.AccumulatorV2;
import org.vigie.ingestion.reading.Chunk;

/**
 * What was seen in each chunk while its records were written. A chunk that is read twice counts once, so that it does not
 * matter how often Spark runs a task.
 */
final class ChunkOutcomes extends AccumulatorV2<ChunkOutcomes.Outcome, Map<Integer, ChunkOutcomes.Outcome>> {
    private static final long serialVersionUID = 1L;

    private final ConcurrentHashMap<Integer, Outcome> byChunk = new ConcurrentHashMap<>();

    /** How many records of a chunk are not taken, and the hashes of the keys of those that are. */
    static final class Outcome implements Serializable {
        private static final long serialVersionUID = 1L;

        private final int chunk;
        private final int rejected;
        private final long[] keyHashes;

        Outcome(int chunk, int rejected, long[] keyHashes) {
            this.chunk = chunk;
            this.rejected = rejected;
            this.keyHashes = keyHashes;
        }
    }

    static ChunkOutcomes registered(SparkContext context) {
        ChunkOutcomes outcomes = new ChunkOutcomes();
        context.register(outcomes);
        return outcomes;
    }

    long rejected() {
        return byChunk.values().stream().mapToLong(outcome -> outcome.rejected).sum();
    }

    List<Chunk> withRejected(List<Chunk> chunks) {
        return chunks.stream().filter(chunk -> hasRejected(chunk)).toList();
    }

    private boolean hasRejected(Chunk chunk) {
        Outcome outcome = byChunk.get(chunk.index());
        return outcome != null && outcome.rejected > 0;
    }

    /** The hashes that more than one key has, sorted. */
    long[] hashesSeenTwice() {
        long[] all = new long
                [byChunk.values().stream()
                        .mapToInt(outcome -> outcome.keyHashes.length)
                        .sum()];
        int filled = 0;
        for (Outcome outcome : byChunk.values()) {
            System.arraycopy(outcome.keyHashes, 0, all, filled, outcome.keyHashes.length);
            filled += outcome.keyHashes.length;
        }
        Arrays.sort(all);
        LongStream.Builder twice = LongStream.builder();
        for (int index = 1; index < all.length; index++) {
            boolean first = index == 1 || all[index - 2] != all[index];
            if (all[index] == all[index - 1] && first) {
                twice.add(all[index]);
            }
        }
        return twice.build().toArray();
    }

    @Override
    public boolean isZero() {
        return byChunk.isEmpty();
    }

    @Override
    public ChunkOutcomes copy() {
        ChunkOutcomes copy = new ChunkOutcomes();
        copy.byChunk.putAll(byChunk);
        return copy;
    }

    @Override
    public void reset() {
        byChunk.clear();
    }

    @Override
    public void add(Outcome outcome) {
        byChunk.put(outcome.chunk, outcome);
    }

    @Override
    public void merge(AccumulatorV2<Outcome, Map<Integer, Outcome>> other) {
        byChunk.putAll(other.value());
    }

    @Override
    public Map<Integer, Outcome> value() {
        return byChunk;
    }
}
