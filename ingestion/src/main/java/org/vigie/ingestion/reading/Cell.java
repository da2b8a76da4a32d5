package org.vigie.ingestion.reading;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A cell as its format wrote it. Delimited text has texts only; workbooks and JSON tell numbers, days and truths apart. */
public sealed interface Cell {
    /** What a cell shows to whoever reads it in its file. */
    String shown();

    /** A text, to be understood by the rules of its field; an empty cell is the empty text. */
    record Text(String shown) implements Cell {
        static final Text EMPTY = new Text("");
    }

    /** A number of no locale. */
    record Numeric(BigDecimal value) implements Cell {
        private static final int MOST_ZEROS = 1_000;

        @Override
        public String shown() {
            // 1e999999999 written out would fill the memory
            return Math.abs((long) value.scale()) > MOST_ZEROS ? value.toString() : value.toPlainString();
        }
    }

    /** A day of the calendar. */
    record Day(LocalDate value) implements Cell {
        @Override
        public String shown() {
            return value.toString();
        }
    }

    record Truth(boolean value) implements Cell {
        @Override
        public String shown() {
            return String.valueOf(value);
        }
    }

    /** A cell that holds an error of its own program, {@code #DIV/0!} for one. */
    record Fault(String shown) implements Cell {}

    static Cell text(String text) {
        return text.isEmpty() ? Text.EMPTY : new Text(text);
    }
}
