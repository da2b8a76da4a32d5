package org.vigie.ingestion.reading.xlsx;

/** A workbook has more cells than memory is set aside for. */
final class TooManyCells extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyCells() {
        super("Too many cells", null, false, false);
    }
}
