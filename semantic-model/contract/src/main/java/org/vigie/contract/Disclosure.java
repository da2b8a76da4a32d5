package org.vigie.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may see the rows of a table. */
public enum Disclosure {
    /** Everybody: it may leave in open data. */
    OPEN,
    /** Whoever may sign in. */
    INTERNAL,
    /** Nobody through a publication: rows are of single persons. */
    RESTRICTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Disclosure> find(String code) {
        return Arrays.stream(values())
                .filter(disclosure -> disclosure.code().equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Disclosure::code).toList();
    }
}
