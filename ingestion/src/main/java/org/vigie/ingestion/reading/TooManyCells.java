package org.vigie.ingestion.reading;

/** A file has more cells than memory is set aside for. */
public final class TooManyCells extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyCells() {
        super("Too many cells", null, false, false);
    }
}
