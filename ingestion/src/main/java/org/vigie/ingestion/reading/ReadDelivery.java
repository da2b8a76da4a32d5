package org.vigie.ingestion.reading;

import java.util.List;
import java.util.Optional;

/**
 * All records of a delivery, each once: read or rejected.
 *
 * @param refusal present where the delivery as a whole is not taken; all its records are then rejected
 */
public record ReadDelivery(List<ReadRecord> read, List<RejectedRecord> rejected, Optional<Rejection> refusal) {
    public ReadDelivery {
        read = List.copyOf(read);
        rejected = List.copyOf(rejected);
        if (refusal.isPresent() && !read.isEmpty()) {
            throw new IllegalArgumentException("A refused delivery has no record to land");
        }
    }

    public long records() {
        return (long) read.size() + rejected.size();
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
