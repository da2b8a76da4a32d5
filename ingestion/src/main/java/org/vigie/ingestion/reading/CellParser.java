package org.vigie.ingestion.reading;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.contract.ColumnType;
import org.vigie.ingestion.contract.CellRules;
import org.vigie.ingestion.contract.SourceField;

/** Turns a cell into the exact value that its contract promises, or says why that cannot be. */
final class CellParser {
    /** Longer than any type holds; beyond it digits are not even looked at. */
    private static final int LONGEST_NUMBER = 100;

    private static final char REPLACEMENT = '\uFFFD';

    /** A value (none where the cell says none), or the rejection of the record. */
    record Parsed(Optional<Object> value, Optional<Rejection> rejection) {
        static final Parsed NONE = new Parsed(Optional.empty(), Optional.empty());

        static Parsed of(Object value) {
            return new Parsed(Optional.of(value), Optional.empty());
        }

        static Parsed rejected(Rejection rejection) {
            return new Parsed(Optional.empty(), Optional.of(rejection));
        }
    }

    private final Set<String> nullValues;
    private final int longestNull;

    CellParser(Set<String> nullValues) {
        this.nullValues = nullValues;
        this.longestNull = nullValues.stream().mapToInt(String::length).max().orElse(-1);
    }

    Parsed parse(SourceField field, Cell cell) {
        String shown = cell.shown();
        if (isNull(shown) || matches(field.rules().missing(), shown)) {
            return field.required() ? Parsed.rejected(Rejections.missing(field.name())) : Parsed.NONE;
        }
        int damaged = damagedCharacter(shown);
        if (damaged >= 0) {
            return Parsed.rejected(Rejections.character(field.name(), shown.charAt(damaged)));
        }
        if (cell instanceof Cell.Fault) {
            return Parsed.rejected(Rejections.cellError(field.name(), shown));
        }
        if (field.type() == ColumnType.Plain.STRING) {
            return text(field, shown);
        }
        if (field.rules().pattern().isPresent() && !matches(field.rules().pattern(), shown)) {
            return notAllowed(field, shown);
        }
        return typed(field, cell);
    }

    private boolean isNull(String shown) {
        return shown.length() <= longestNull && nullValues.contains(shown);
    }

    private static boolean matches(Optional<Pattern> pattern, String text) {
        return pattern.isPresent() && pattern.get().matcher(text).matches();
    }

    private static Parsed typed(SourceField field, Cell cell) {
        if (field.type() instanceof ColumnType.Decimal decimal) {
            return decimal(field, cell, decimal);
        }
        return switch ((ColumnType.Plain) field.type()) {
            case STRING -> text(field, cell.shown());
            case INTEGER -> wholeNumber(field, cell, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BIGINT -> wholeNumber(field, cell, Long.MIN_VALUE, Long.MAX_VALUE);
            case BOOLEAN -> truth(field, cell);
            case DATE -> date(field, cell);
            case TIMESTAMP -> instant(field, cell);
        };
    }

    /** A text that names a time is landed in its one spelling, and matched in it. */
    private static Parsed text(SourceField field, String shown) {
        String landed = shown;
        if (field.rules().period().isPresent()) {
            Optional<String> period =
                    PeriodText.parse(shown.strip(), field.rules().period().get());
            if (period.isEmpty()) {
                return Parsed.rejected(Rejections.notAPeriod(field.name(), shown));
            }
            landed = period.get();
        }
        return field.rules().pattern().isPresent() && !matches(field.rules().pattern(), landed)
                ? notAllowed(field, shown)
                : Parsed.of(landed);
    }

    private static Parsed notAllowed(SourceField field, String shown) {
        return Parsed.rejected(Rejections.notAllowed(
                field.name(),
                shown,
                field.rules().pattern().map(Pattern::pattern).orElse("")));
    }

    /** Where a character stands that no sound text has: no file in UTF-8 could give it back. */
    private static int damagedCharacter(String cell) {
        for (int index = 0; index < cell.length(); index++) {
            char found = cell.charAt(index);
            if (found == 0 || found == REPLACEMENT) {
                return index;
            }
            if (Character.isSurrogate(found)) {
                boolean pair = Character.isHighSurrogate(found)
                        && index + 1 < cell.length()
                        && Character.isLowSurrogate(cell.charAt(index + 1));
                if (!pair) {
                    return index;
                }
                index++;
            }
        }
        return -1;
    }

    private static Parsed decimal(SourceField field, Cell cell, ColumnType.Decimal type) {
        if (cell.shown().length() > LONGEST_NUMBER) {
            return tooLarge(field, cell);
        }
        Optional<BigDecimal> number = number(field.rules(), cell);
        if (number.isEmpty()) {
            return notANumber(field, cell);
        }
        BigDecimal value = number.get();
        if ((long) value.precision() - value.scale() > LONGEST_NUMBER) {
            return tooLarge(field, cell);
        }
        if (value.scale() > type.scale() && value.stripTrailingZeros().scale() > type.scale()) {
            return Parsed.rejected(Rejections.tooPrecise(field.name(), cell.shown(), type.scale()));
        }
        BigDecimal scaled = value.setScale(type.scale());
        return scaled.precision() > type.precision() ? tooLarge(field, cell) : Parsed.of(scaled);
    }

    private static Parsed wholeNumber(SourceField field, Cell cell, long least, long most) {
        if (cell.shown().length() > LONGEST_NUMBER) {
            return tooLarge(field, cell);
        }
        Optional<BigDecimal> number = number(field.rules(), cell);
        if (number.isEmpty()) {
            return notANumber(field, cell);
        }
        BigDecimal value = number.get();
        if (value.scale() > 0 && (isWritten(cell) || value.stripTrailingZeros().scale() > 0)) {
            return Parsed.rejected(Rejections.tooPrecise(field.name(), cell.shown(), 0));
        }
        if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            return tooLarge(field, cell);
        }
        return Parsed.of(most == Integer.MAX_VALUE ? (Object) value.intValueExact() : (Object) value.longValueExact());
    }

    private static boolean isWritten(Cell cell) {
        return cell instanceof Cell.Text;
    }

    private static Optional<BigDecimal> number(CellRules rules, Cell cell) {
        if (cell instanceof Cell.Numeric numeric) {
            return Optional.of(numeric.value());
        }
        return isWritten(cell)
                ? NumberText.parse(withoutCurrency(rules, cell.shown()), rules.numbers())
                : Optional.empty();
    }

    private static String withoutCurrency(CellRules rules, String text) {
        if (rules.currency().isEmpty()) {
            return text;
        }
        String sign = rules.currency().get();
        String bare = text.startsWith("-" + sign) ? "-" + text.substring(1 + sign.length()) : text;
        bare = bare.startsWith(sign) ? bare.substring(sign.length()) : bare;
        bare = bare.endsWith(sign) ? bare.substring(0, bare.length() - sign.length()) : bare;
        return bare.equals(text) ? text : bare.strip();
    }

    private static Parsed notANumber(SourceField field, Cell cell) {
        boolean elsewhere = isWritten(cell) && NumberText.isNumberInAnotherForm(cell.shown());
        return Parsed.rejected(
                elsewhere
                        ? Rejections.numberForm(
                                field.name(), cell.shown(), field.rules().numbers())
                        : Rejections.notANumber(
                                field.name(), cell.shown(), field.rules().numbers()));
    }

    private static Parsed tooLarge(SourceField field, Cell cell) {
        return Parsed.rejected(Rejections.numberTooLarge(
                field.name(), cell.shown(), field.type().sqlName()));
    }

    private static Parsed truth(SourceField field, Cell cell) {
        return switch (cell.shown()) {
            case "true" -> Parsed.of(true);
            case "false" -> Parsed.of(false);
            default -> Parsed.rejected(Rejections.notABoolean(field.name(), cell.shown()));
        };
    }

    /** An instant without its offset could be any of twenty-four. */
    private static Parsed instant(SourceField field, Cell cell) {
        try {
            return Parsed.of(OffsetDateTime.parse(cell.shown()).toInstant());
        } catch (DateTimeParseException e) {
            return Parsed.rejected(Rejections.notATimestamp(field.name(), cell.shown()));
        }
    }

    private static Parsed date(SourceField field, Cell cell) {
        Optional<? extends Object> day;
        if (cell instanceof Cell.Day found) {
            day = Optional.of(found.value());
        } else if (cell instanceof Cell.Numeric serial) {
            day = DateText.ofSerial(serial.value());
        } else {
            day = DateText.parse(cell.shown(), field.rules().dates());
        }
        return day.isPresent()
                ? Parsed.of(day.get())
                : Parsed.rejected(Rejections.notADate(
                        field.name(), cell.shown(), field.rules().dates()));
    }
}
