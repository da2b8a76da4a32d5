package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Targets and measured values in words: {@code at least 80%}, {@code between 3 and 5 days}. */
final class TargetText {
    private final Texts texts;
    private final Formats formats;

    TargetText(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** The target of an evaluation or of a revision; empty where there is none. */
    String target(Row row) {
        Optional<String> value = row.number("target_value").map(number -> value(number, row));
        Optional<String> low = row.number("low_value").map(number -> value(number, row));
        Optional<String> high = row.number("high_value").map(number -> value(number, row));
        String written = row.has("target_text") ? row.text("target_text") : "";
        return switch (row.text("target_kind_code")) {
            case "at_least" ->
                value.or(() -> low).map(v -> texts.say("target.at_least", v)).orElse(written);
            case "at_most" ->
                value.or(() -> high).map(v -> texts.say("target.at_most", v)).orElse(written);
            case "range" ->
                low.flatMap(l -> high.map(h -> texts.say("target.range", l, h))).orElse(written);
            case "exactly" -> value.or(() -> low).map(v -> exactly(v, row)).orElse(written);
            case "value" -> value.orElse(written);
            case "milestone" -> written.isEmpty() ? texts.say("target.milestone", row.text("due_date")) : written;
            case "to_be_determined" -> written.isEmpty() ? texts.say("target.to_be_determined") : written;
            default -> written;
        };
    }

    /** The result of an evaluation: its number with its unit, else its text, else nothing. A level of a scale has a name. */
    String actual(Row row) {
        if (row.text("target_kind_code").equals("ordinal")
                && !row.text("value_text").isEmpty()) {
            return row.text("value_text");
        }
        return row.number("actual_value").map(number -> value(number, row)).orElseGet(() -> row.text("value_text"));
    }

    Optional<String> value(Row row, String column) {
        return row.number(column).map(number -> value(number, row));
    }

    /** A value that is an estimate: with the decimals of its indicator and no more. */
    Optional<String> rounded(Row row, String column) {
        return row.number(column).map(number -> value(number.setScale(decimals(row), RoundingMode.HALF_EVEN), row));
    }

    /** How far a result is from its target on the good side; of percentages, in points. */
    Optional<String> difference(Row row, String column) {
        return row.number(column).map(number -> formats.difference(number, decimals(row), row.text("unit_symbol")));
    }

    private String exactly(String value, Row row) {
        return (row.has("tolerance") ? row.number("tolerance") : Optional.<BigDecimal>empty())
                .filter(tolerance -> tolerance.signum() != 0)
                .map(tolerance -> texts.say("target.exactly_tolerance", value, value(tolerance, row)))
                .orElseGet(() -> texts.say("target.exactly", value));
    }

    private String value(BigDecimal number, Row row) {
        return formats.measured(number, decimals(row), row.text("unit_symbol"));
    }

    private static int decimals(Row row) {
        return row.number("decimals").map(BigDecimal::intValue).orElse(0);
    }
}
