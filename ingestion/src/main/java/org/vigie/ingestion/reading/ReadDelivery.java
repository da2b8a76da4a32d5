package org.vigie.ingestion.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All records of a delivery, each once: read or rejected.
 *
 * @param records physical records of the file, the header not counted
 * @param refusal present where the delivery as a whole is not taken; all its records are then rejected
 */
public record ReadDelivery(
        long records, List<ReadRecord> read, List<RejectedRecord> rejected, Optional<Rejection> refusal) {
    public ReadDelivery {
        read = List.copyOf(read);
        rejected = List.copyOf(rejected);
        if (refusal.isPresent() && !read.isEmpty()) {
            throw new IllegalStateException("A refused delivery has no record to land");
        }
        refuseLostRecords(records, read, rejected);
    }

    /** Nothing is lost and nothing counted twice: each record of the file stands once, read or rejected. */
    private static void refuseLostRecords(long records, List<ReadRecord> read, List<RejectedRecord> rejected) {
        if (records != (long) read.size() + rejected.size()) {
            throw new IllegalStateException(
                    "Of " + records + " records, " + read.size() + " are read and " + rejected.size() + " rejected");
        }
        BitSet seen = new BitSet();
        IntStream.concat(
                        read.stream().mapToInt(ReadRecord::number),
                        rejected.stream().mapToInt(RejectedRecord::number))
                .forEach(number -> {
                    if (number < 1 || number > records || seen.get(number)) {
                        throw new IllegalStateException("Record " + number + " stands twice");
                    }
                    seen.set(number);
                });
    }

    /**
     * A record that keeps its contract; a value for each field of the contract, in its order.
     *
     * @param number of the record in the file, from 1, the header not counted
     */
    public record ReadRecord(int number, int line, long byteOffset, List<Optional<Object>> values) {
        public ReadRecord {
            values = List.copyOf(values);
        }
    }

    /** A record that does not, as it stands in the file, and why. */
    public record RejectedRecord(int number, int line, long byteOffset, String raw, Rejection rejection) {}
}
