package org.vigie.ingestion.privacy;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers and addresses that belong to one person, told from identifiers, dates and amounts by how they are written. */
final class PersonalNumbers {
    /** Plain, no-break and narrow no-break. */
    private static final String SPACES = " \\u00a0\\u202f";

    private static final String SPACE = "[" + SPACES + "]";

    /** Neither within a word or a longer number, nor part of an identifier such as {@code IND-418-555-1234}. */
    private static final String BEGINS = "(?<![\\p{L}\\p{N}_/#$+-])(?<!\\p{N}[.," + SPACES + "])";

    private static final String ENDS = "(?![\\p{L}\\p{N}_/-])(?![.," + SPACES + "]\\p{N})";

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}");

    /** Three, three and four digits, parted in one way or with the area code in brackets. */
    private static final Pattern NORTH_AMERICAN =
            Pattern.compile("(?<![\\p{L}\\p{N}_/#$-])(?<!\\p{N}[.," + SPACES + "])"
                    + "(?:\\+?1[-." + SPACES + "])?"
                    + "(?:\\([2-9]\\d{2}\\)" + SPACE + "?[2-9]\\d{2}[-." + SPACES + "]\\d{4}"
                    + "|[2-9]\\d{2}([-." + SPACES + "])[2-9]\\d{2}\\1\\d{4}"
                    + "|[2-9]\\d{2}" + SPACE + "[2-9]\\d{2}-\\d{4})"
                    + ENDS);

    /** Ten digits in pairs that begin with 0, or nine after the country's code. */
    private static final Pattern FRENCH = Pattern.compile("(?:" + BEGINS + "0[1-9]([-." + SPACES
            + "])\\d{2}(?:\\1\\d{2}){3}"
            + "|(?<![\\p{L}\\p{N}])(?:\\+33|0033)" + SPACE + "?(?:\\(0\\))?[1-9](?:[-." + SPACES + "]?\\d{2}){4})"
            + ENDS);

    /** A phone number without anything between its digits is known by the word before it. */
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?<!\\p{L})(?:téléphone|telephone|tél|tel|phone|cellulaire|cell|mobile|portable)\\.?[:" + SPACES + "]{1,4}"
                    + "(?:[2-9]\\d{2}[2-9]\\d{6}|0[1-9]\\d{8})(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NINE_DIGITS =
            Pattern.compile(BEGINS + "([1-79]\\d{2})([-" + SPACES + "]?)(\\d{3})\\2(\\d{3})" + ENDS);

    /** What is counted or paid, so that the digits before it are an amount. */
    private static final Pattern UNIT = Pattern.compile(SPACE + "?(?:[$€£%°]|[kM]" + SPACE + "?\\$"
            + "|(?:de |d['’])?(?:dollars?|euros?|personnes?|habitants?|heures?|emplois?"
            + "|people|hours?|jobs?|inhabitants|km|kg|tonnes?|t|m|ha|kWh|GWh|TWh)\\b)");

    /** Four letters, then the year, month (50 more for women) and day of birth and two digits. */
    private static final Pattern HEALTH_INSURANCE = Pattern.compile("(?<![\\p{L}\\p{N}_-])[A-Z]{4}[ -]?\\d{2}"
            + "(?:[05][1-9]|[16][0-2])[ -]?(?:0[1-9]|[12]\\d|3[01])\\d{2}(?![\\p{L}\\p{N}_-])");

    private PersonalNumbers() {}

    static boolean hasEmail(String text) {
        return text.indexOf('@') >= 0 && EMAIL.matcher(text).find();
    }

    static boolean hasPhone(String text) {
        return NORTH_AMERICAN.matcher(text).find()
                || FRENCH.matcher(text).find()
                || ANNOUNCED.matcher(text).find();
    }

    static boolean hasSocialInsuranceNumber(String text) {
        return NINE_DIGITS
                .matcher(text)
                .results()
                .anyMatch(found -> isLuhn(found.group(1) + found.group(3) + found.group(4)) && !isAmount(text, found));
    }

    static boolean hasHealthInsuranceNumber(String text) {
        return HEALTH_INSURANCE.matcher(text).find();
    }

    private static boolean isAmount(String text, MatchResult found) {
        String before =
                text.substring(Math.max(0, found.start() - 2), found.start()).toUpperCase(Locale.ROOT);
        return before.indexOf('$') >= 0
                || before.indexOf('€') >= 0
                || UNIT.matcher(text).region(found.end(), text.length()).lookingAt();
    }

    /** The check digit of Canadian social insurance numbers. */
    static boolean isLuhn(String digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(digits.length() - 1 - index) - '0';
            int doubled = index % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
