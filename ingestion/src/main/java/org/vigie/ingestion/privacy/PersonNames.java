package org.vigie.ingestion.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of people: a title, or a common given name, before a capitalised word. Names of streets, lakes and buildings that
 * honour somebody are no personal data, nor are the letters of abbreviated place names.
 */
final class PersonNames {
    private static final String SPACE = "[ \\u00a0\\u202f]";

    private static final String CAPITALISED = "\\p{Lu}[\\p{L}'’-]{1,40}";

    /** {@code M.} within {@code St-M.-de-B.}, after another initial or after a number is no title. */
    private static final Pattern TITLED =
            Pattern.compile("(?<![\\p{L}\\p{N}'’-])(?<!\\p{Lu}\\." + SPACE + "?)(?<!\\p{N}" + SPACE + ")"
                    + "(?:M\\.|MM\\.|Mme\\.?|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Mr\\.?|Mrs\\.?|Ms\\.?|Miss"
                    + "|Dr\\.?|Dre\\.?|Me|Pr\\.?|Pre)"
                    + SPACE + "(?:\\p{Lu}\\.[-" + SPACE.substring(1) + "?){0,3}" + CAPITALISED);

    private static final Pattern PAIR =
            Pattern.compile("(?<![\\p{L}\\p{N}'’-])(\\p{Lu}\\p{Ll}{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?)" + SPACE
                    + "(?:\\p{Lu}\\." + SPACE + ")?" + CAPITALISED);

    private static final Pattern PLACE_BEFORE = Pattern.compile(
            "(?:rues?|avenues?|boulevards?|boul\\.|chemins?|routes?|autoroutes?|ponts?|parcs?|places?|lacs?|monts?|rivières?"
                    + "|îles?|écoles?|collèges?|cégeps?|centres?|édifices?|hôpital|hôpitaux|aéroport|stades?|salles?"
                    + "|villes?|municipalités?|circonscriptions?|Saint|Sainte|street|lake|park|bridge|school|building)"
                    + SPACE + "(?:d[eu] |d['’]|de la |of )?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LOOKED_BACK = 32;

    private static final Set<String> GIVEN_NAMES = givenNames();

    private PersonNames() {}

    static boolean isIn(String text) {
        return isIn(text, TITLED.matcher(text), false) || isIn(text, PAIR.matcher(text), true);
    }

    private static boolean isIn(String text, Matcher matcher, boolean givenNameNeeded) {
        int from = 0;
        while (matcher.find(from)) {
            boolean named = !givenNameNeeded || GIVEN_NAMES.contains(matcher.group(1));
            if (named && !isPlace(text, matcher.start())) {
                return true;
            }
            // the second word of a pair may be the first of the next
            from = givenNameNeeded ? matcher.end(1) : matcher.end();
        }
        return false;
    }

    private static boolean isPlace(String text, int at) {
        return PLACE_BEFORE
                .matcher(text.substring(Math.max(0, at - LOOKED_BACK), at))
                .find();
    }

    private static Set<String> givenNames() {
        try (InputStream stream = PersonNames.class.getResourceAsStream("/privacy/given-names.txt")) {
            if (stream == null) {
                throw new IllegalStateException("No resource /privacy/given-names.txt");
            }
            String names = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(names.split("\\s+")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
