package org.vigie.contract.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose verdict a number counts: the one the organisation declared, or one recomputed from a target and an actual. Which
 * target and which actual that is differs where they were revised.
 */
public enum StatusBasis {
    DECLARED,
    /** The target of the year in force and the result as known today. */
    COMPUTED,
    /** The target of the year as it was first set. */
    ORIGINAL_TARGET,
    /** The result as it was first published. */
    AS_PUBLISHED,
    /** The last target of the plan, asked of each of its years. */
    FINAL_TARGET,
    /** The last target of the plan as it was first set. */
    ORIGINAL_FINAL_TARGET;

    /** Those that a government may report by: both stand in each evaluation. */
    private static final List<StatusBasis> USUAL = List.of(DECLARED, COMPUTED);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it judges by something that is no longer, or not yet, in force. */
    public boolean isOther() {
        return !USUAL.contains(this);
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(StatusBasis::code).toList();
    }

    public static List<String> usualCodes() {
        return USUAL.stream().map(StatusBasis::code).toList();
    }

    public static Optional<StatusBasis> find(String code) {
        return Arrays.stream(values())
                .filter(basis -> basis.code().equals(code))
                .findFirst();
    }
}
