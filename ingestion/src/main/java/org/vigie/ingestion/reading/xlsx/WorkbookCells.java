package org.vigie.ingestion.reading.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.vigie.ingestion.reading.Cell;

/** Tells what a cell of a workbook holds, by its type and, for days, by its style. */
final class WorkbookCells {
    /** Workbooks keep fifteen digits and write seventeen: 0.1 + 0.2 stands in the file as 0.30000000000000004. */
    private static final MathContext DIGITS_SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final Pattern QUOTED_OR_COLOUR = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DATE_LETTERS = Pattern.compile("(?i).*[ymdj].*");
    private static final LocalDate ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal FIRST_TRUE_DAY = BigDecimal.valueOf(61);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    /** Digits of the longest number that is written out. */
    private static final int LONGEST = 400;

    private final boolean date1904;

    WorkbookCells(boolean date1904) {
        this.date1904 = date1904;
    }

    Cell read(org.dhatim.fastexcel.reader.Cell cell) {
        Object value = cell.getValue();
        CellType type = cell.getType();
        if (type == CellType.ERROR) {
            return new Cell.Fault(String.valueOf(cell.getRawValue()));
        }
        if (value == null) {
            // a formula that was never computed: nobody can tell what it would give
            return cell.getFormula() == null ? Cell.text("") : new Cell.Fault("=" + cell.getFormula());
        }
        if (value instanceof BigDecimal number) {
            return number(cell, number);
        }
        if (value instanceof Boolean truth) {
            return new Cell.Truth(truth);
        }
        String text = value.toString();
        return type == CellType.FORMULA && text.startsWith("#") ? new Cell.Fault(text) : Cell.text(text);
    }

    private Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        String format = cell.getDataFormatString();
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (format != null && isDate(format) && whole && isDay(number)) {
            return new Cell.Day((date1904 ? ZERO_1904 : ZERO_1900).plusDays(number.longValue()));
        }
        BigDecimal shown = number.round(DIGITS_SHOWN).stripTrailingZeros();
        return new Cell.Numeric(shown.scale() < 0 && shown.scale() > -LONGEST ? shown.setScale(0) : shown);
    }

    /** The 1900 system counts a 29 February 1900 that never was: its days are true from March 1900 on. */
    private boolean isDay(BigDecimal number) {
        return number.compareTo(date1904 ? BigDecimal.ZERO : FIRST_TRUE_DAY) >= 0 && number.compareTo(LAST_DAY) <= 0;
    }

    private static boolean isDate(String format) {
        return DATE_LETTERS
                .matcher(QUOTED_OR_COLOUR.matcher(format).replaceAll(""))
                .matches();
    }
}
