package org.vigie.ingestion.stratml;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for the {@code Identifier} elements of one document: XML wants each to be a name, and no name twice. */
final class Identifiers {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private final Set<String> taken = new HashSet<>();

    /** The identifier itself where it may stand so, else a name like it that is still free. */
    String of(String identifier) {
        String base =
                NAME.matcher(identifier).matches() ? identifier : "_" + identifier.replaceAll("[^A-Za-z0-9_.-]", "_");
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + "_" + number;
        }
        return name;
    }
}
