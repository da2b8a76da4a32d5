package org.vigie.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the name somebody meant: the nearest of the valid ones by edit distance, if one is near enough. */
public final class Nearest {
    /** Nobody means a name by a longer text, and comparing it would take long. */
    private static final int LONGEST = 100;

    /** More names than these nobody reads through. */
    private static final int READABLE = 40;

    private static final int SHOWN = 10;

    private Nearest() {}

    public static Optional<String> to(String given, Collection<String> valid) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = given.toLowerCase(Locale.ROOT);
        return valid.stream()
                .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= tolerance(wanted, name))
                .min(Comparator.<String>comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** "Did you mean 'x'?" before the remedy, in both languages, where a valid name is near; else the remedy alone. */
    public static Label question(String given, Collection<String> valid, Label remedy) {
        return to(given, valid)
                .map(name -> new Label(
                        "Vouliez-vous dire «\u00a0" + name + "\u00a0»\u202f? " + remedy.fr(),
                        "Did you mean '" + name + "'? " + remedy.en()))
                .orElse(remedy);
    }

    /** The valid names as a message lists them: all where one can read them, else those nearest to what was given. */
    public static String choices(String given, Collection<String> valid) {
        if (valid.size() <= READABLE) {
            return String.join(", ", valid);
        }
        String wanted = given.substring(0, Math.min(given.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return valid.stream()
                .sorted(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))))
                .limit(SHOWN)
                .collect(Collectors.joining(", ", "", "… (" + valid.size() + ")"));
    }

    private static int tolerance(String wanted, String name) {
        return name.startsWith(wanted) || wanted.startsWith(name)
                ? Integer.MAX_VALUE
                : Math.max(1, wanted.length() / 3);
    }

    /** Levenshtein's distance, two rows at a time. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int substitution = previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(substitution, Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
