package org.vigie.contract;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that agree with the number before them, written with {@code (s)}: {@code 2 livraison(s) refusée(s)} is
 * {@code 2 livraisons refusées}. In French one and less is singular, in English only one.
 */
final class Agreement {
    /** The last of up to three words after the number agrees, those before it where they say so. */
    private static final Pattern COUNTED =
            Pattern.compile("(?<![\\p{L}\\d])(\\d[\\d\\h,.]*)((?:\\h\\p{L}+(?:\\(s\\))?){0,2}\\h\\p{L}+\\(s\\))");

    private Agreement() {}

    static String in(Language language, String text) {
        return text.contains("(s)") ? COUNTED.matcher(text).replaceAll(found -> agreed(language, found)) : text;
    }

    private static String agreed(Language language, MatchResult found) {
        String number = found.group(1);
        boolean singular = language == Language.FR ? number.matches("[01](,\\d+)?") : number.equals("1");
        return Matcher.quoteReplacement(number + found.group(2).replace("(s)", singular ? "" : "s"));
    }
}
