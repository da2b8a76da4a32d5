package org.vigie.ingestion.reading.xlsx;

/** How many cells of a workbook may still be read. */
final class CellBudget {
    private long left;

    CellBudget(long most) {
        this.left = most;
    }

    void spend(int cells) {
        left -= cells;
        if (left < 0) {
            throw new TooManyCells();
        }
    }
}
