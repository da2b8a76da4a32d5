package org.vigie.ingestion.reading;

import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalInt;

/** The records whose key stands earlier in their file, and on which line: eight bytes each. */
public final class RepeatedKeys implements Serializable {
    public static final RepeatedKeys NONE = new RepeatedKeys(new long[0]);

    private static final long serialVersionUID = 1L;

    /** Number of the record, then the line: sorted. */
    private final long[] found;

    private RepeatedKeys(long[] found) {
        this.found = found;
    }

    /** @param found one {@link #entry} for each record, in any order */
    public static RepeatedKeys of(long[] found) {
        long[] sorted = found.clone();
        Arrays.sort(sorted);
        return new RepeatedKeys(sorted);
    }

    public static long entry(int recordNumber, int firstLine) {
        return ((long) recordNumber << Integer.SIZE) | firstLine;
    }

    public int size() {
        return found.length;
    }

    /** The line on which the record's key stands first; none where that is in the record itself. */
    OptionalInt firstLine(int recordNumber) {
        int at = Arrays.binarySearch(found, entry(recordNumber, 0));
        int next = at >= 0 ? at : -at - 1;
        return next < found.length && found[next] >>> Integer.SIZE == recordNumber
                ? OptionalInt.of((int) found[next])
                : OptionalInt.empty();
    }
}
