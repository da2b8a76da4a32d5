package org.vigie.contract;

import java.util.regex.Pattern;

/**
 * Text on its way into a file that somebody opens in a spreadsheet. What a ministry sends is kept as it is; on the way out,
 * a cell that a spreadsheet would run as a formula is made a text.
 */
public final class SpreadsheetCell {
    private static final String RUN_AS_FORMULA = "=+-@\t\r";

    /** Signed numbers, as people write them, run nothing; whoever mends a file needs them as they are. */
    private static final Pattern NUMBER = Pattern.compile(
            "[+-]?[0-9]+([.,' \\u00A0\\u202F\\u2009][0-9]+)*([eE][+-]?[0-9]+)?[ \\u00A0\\u202F]?%?|[+-]");

    private SpreadsheetCell() {}

    /** Whether a spreadsheet would take the cell for a formula. */
    public static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && RUN_AS_FORMULA.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
    }

    /** The cell, after an apostrophe where it would be taken for a formula: spreadsheets then show it as a text. */
    public static String inert(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }
}
