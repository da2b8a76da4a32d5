package org.vigie.ingestion.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.contract.ColumnType;
import org.vigie.ingestion.contract.SourceField;

/** Turns the text of a cell into the exact value that its contract promises, or says why that cannot be. */
final class CellParser {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** Longer than any type holds; beyond it digits are not even looked at. */
    private static final int LONGEST_NUMBER = 100;

    private static final char REPLACEMENT = '\uFFFD';

    /** A value (none where the cell says none), or the rejection of the record. */
    record Parsed(Optional<Object> value, Optional<Rejection> rejection) {
        static Parsed of(Object value) {
            return new Parsed(Optional.of(value), Optional.empty());
        }

        static Parsed rejected(Rejection rejection) {
            return new Parsed(Optional.empty(), Optional.of(rejection));
        }
    }

    private final Set<String> nullValues;

    CellParser(Set<String> nullValues) {
        this.nullValues = nullValues;
    }

    Parsed parse(SourceField field, String cell) {
        if (nullValues.contains(cell)) {
            return field.required()
                    ? Parsed.rejected(Rejections.missing(field.name()))
                    : new Parsed(Optional.empty(), Optional.empty());
        }
        int damaged = damagedCharacter(cell);
        if (damaged >= 0) {
            return Parsed.rejected(Rejections.character(field.name(), cell.charAt(damaged)));
        }
        if (field.pattern().filter(pattern -> !pattern.matcher(cell).matches()).isPresent()) {
            return Parsed.rejected(Rejections.notAllowed(
                    field.name(), cell, field.pattern().get().pattern()));
        }
        if (field.type() instanceof ColumnType.Decimal decimal) {
            return decimal(field, cell, decimal);
        }
        return switch ((ColumnType.Plain) field.type()) {
            case STRING -> Parsed.of(cell);
            case INTEGER -> wholeNumber(field, cell, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BIGINT -> wholeNumber(field, cell, Long.MIN_VALUE, Long.MAX_VALUE);
            case BOOLEAN -> truth(field, cell);
            case DATE -> date(field, cell);
            case TIMESTAMP -> throw new IllegalStateException("No delivery holds instants: " + field.name());
        };
    }

    private static int damagedCharacter(String cell) {
        for (int index = 0; index < cell.length(); index++) {
            if (cell.charAt(index) == 0 || cell.charAt(index) == REPLACEMENT) {
                return index;
            }
        }
        return -1;
    }

    private static Parsed decimal(SourceField field, String cell, ColumnType.Decimal type) {
        if (cell.length() > LONGEST_NUMBER) {
            return Parsed.rejected(Rejections.numberTooLarge(field.name(), cell, type.sqlName()));
        }
        if (!NUMBER.matcher(cell).matches()) {
            return Parsed.rejected(Rejections.notANumber(field.name(), cell));
        }
        BigDecimal value = new BigDecimal(cell).stripTrailingZeros();
        if (value.scale() > type.scale()) {
            return Parsed.rejected(Rejections.tooPrecise(field.name(), cell, type.scale()));
        }
        BigDecimal scaled = value.setScale(type.scale());
        return scaled.precision() > type.precision()
                ? Parsed.rejected(Rejections.numberTooLarge(field.name(), cell, type.sqlName()))
                : Parsed.of(scaled);
    }

    private static Parsed wholeNumber(SourceField field, String cell, long least, long most) {
        if (cell.length() > LONGEST_NUMBER) {
            return Parsed.rejected(
                    Rejections.numberTooLarge(field.name(), cell, field.type().sqlName()));
        }
        if (!WHOLE_NUMBER.matcher(cell).matches()) {
            return Parsed.rejected(Rejections.notANumber(field.name(), cell));
        }
        BigDecimal value = new BigDecimal(cell);
        if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            return Parsed.rejected(
                    Rejections.numberTooLarge(field.name(), cell, field.type().sqlName()));
        }
        return Parsed.of(most == Integer.MAX_VALUE ? (Object) value.intValueExact() : (Object) value.longValueExact());
    }

    private static Parsed truth(SourceField field, String cell) {
        return switch (cell) {
            case "true" -> Parsed.of(true);
            case "false" -> Parsed.of(false);
            default -> Parsed.rejected(Rejections.notABoolean(field.name(), cell));
        };
    }

    private static Parsed date(SourceField field, String cell) {
        if (DATE.matcher(cell).matches() && !cell.startsWith("0000")) {
            try {
                return Parsed.of(LocalDate.parse(cell));
            } catch (DateTimeParseException e) {
                return Parsed.rejected(Rejections.notADate(field.name(), cell));
            }
        }
        return Parsed.rejected(Rejections.notADate(field.name(), cell));
    }
}
