package org.vigie.ingestion.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.ingestion.contract.NumberForm;

/** Understands a number by the form that its contract declares; exact, and never a guess. */
final class NumberText {
    private static final String SPACE = "[ \\u00A0\\u202F\\u2009]";
    private static final Pattern SPACES = Pattern.compile(SPACE);
    private static final Map<NumberForm, Pattern> UNSIGNED = Map.of(
            NumberForm.PLAIN, Pattern.compile("\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?"),
            // the same kind of space all through: two kinds in one number are a sign of two numbers
            NumberForm.FRENCH, Pattern.compile("\\d{1,3}(?:(" + SPACE + ")\\d{3}(?:\\1\\d{3})*)?(,\\d+)?|\\d+(,\\d+)?"),
            NumberForm.ENGLISH, Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?"));
    private static final Pattern OTHER_FORMS =
            Pattern.compile("[+\\-\\u2212(]?\\d{1,3}([,." + " \\u00A0\\u202F\\u2009]\\d{3})*([,.]\\d+)?[)\\-\\u2212]?");

    /** Characters of which a long can hold every digit. */
    private static final int MOST_USUAL = 18;

    private NumberText() {}

    /** The number that the text means; none where it means none in that form. */
    static Optional<BigDecimal> parse(String text, NumberForm form) {
        if (form == NumberForm.PLAIN) {
            return plain(text);
        }
        boolean negative = false;
        String body = text;
        if (body.length() > 2 && body.startsWith("(") && body.endsWith(")")) {
            negative = true;
            body = body.substring(1, body.length() - 1);
        } else if (!body.isEmpty() && isMinus(body.charAt(0))) {
            negative = true;
            body = body.substring(1);
        } else if (body.length() > 1 && isMinus(body.charAt(body.length() - 1))) {
            negative = true;
            body = body.substring(0, body.length() - 1);
        } else if (body.startsWith("+")) {
            body = body.substring(1);
        }
        if (!matches(form, body)) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(
                form == NumberForm.FRENCH
                        ? SPACES.matcher(body).replaceAll("").replace(',', '.')
                        : body.replace(",", ""));
        return Optional.of(negative ? value.negate() : value);
    }

    /** Whether it would be a number in another form: its contract has to say which. */
    static boolean isNumberInAnotherForm(String text) {
        return OTHER_FORMS.matcher(text).matches();
    }

    private static Optional<BigDecimal> plain(String text) {
        Optional<BigDecimal> usual = usual(text);
        return usual.isPresent() ? usual : anyPlain(text);
    }

    /** Digits with a point at most, few enough for a long: nearly every number there is, told without a pattern. */
    private static Optional<BigDecimal> usual(String text) {
        boolean negative = text.startsWith("-");
        int length = text.length();
        int point = -1;
        long digits = 0;
        for (int index = negative ? 1 : 0; index < length; index++) {
            char found = text.charAt(index);
            if (found >= '0' && found <= '9') {
                digits = 10 * digits + (found - '0');
            } else if (found == '.' && point < 0) {
                point = index;
            } else {
                return Optional.empty();
            }
        }
        int begin = negative ? 1 : 0;
        boolean written = length > begin && length - begin <= MOST_USUAL && point != begin && point != length - 1;
        return written
                ? Optional.of(BigDecimal.valueOf(negative ? -digits : digits, point < 0 ? 0 : length - 1 - point))
                : Optional.empty();
    }

    private static Optional<BigDecimal> anyPlain(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        return matches(NumberForm.PLAIN, signed ? text.substring(1) : text)
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static boolean matches(NumberForm form, String unsigned) {
        Pattern pattern = UNSIGNED.get(form);
        return pattern != null && pattern.matcher(unsigned).matches();
    }

    private static boolean isMinus(char found) {
        return found == '-' || found == '\u2212';
    }
}
