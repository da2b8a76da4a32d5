package org.vigie.ingestion.reading;

/**
 * How much of a file may still be brought to memory, so that little bytes cannot become many cells: by repeating one long
 * text, or by rows that are much narrower than their header.
 */
public final class CellBudget {
    private static final int MOST_CELLS = 3_000_000;
    private static final long MOST_CHARACTERS = 128L << 20;

    private long cells = MOST_CELLS;
    private long characters = MOST_CHARACTERS;

    /** A record of so many cells, and its text. */
    public void spend(int recordCells, int recordCharacters) {
        cells -= recordCells;
        characters -= recordCharacters;
        if (cells < 0 || characters < 0) {
            throw new TooManyCells();
        }
    }

    /** Why a file that has spent it is refused. */
    public static Rejection refusal() {
        return Rejections.tooManyCells(MOST_CELLS, MOST_CHARACTERS);
    }
}
