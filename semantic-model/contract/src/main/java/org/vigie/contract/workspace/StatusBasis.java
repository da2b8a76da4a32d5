package org.vigie.contract.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose verdict a number counts: the one the organisation declared, or the one recomputed from target and actual. */
public enum StatusBasis {
    DECLARED,
    COMPUTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(StatusBasis::code).toList();
    }

    public static Optional<StatusBasis> find(String code) {
        return Arrays.stream(values())
                .filter(basis -> basis.code().equals(code))
                .findFirst();
    }
}
