package org.vigie.contract.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In what capacity somebody asks. Which rows a role sees is said by the policies, never here. */
public enum Role {
    /** Anybody. */
    PUBLIC,
    /** Works for one or several organisations. */
    ANALYST,
    /** The steering room's own staff. */
    SECRETARIAT,
    /** Answers for the quality of the data. */
    STEWARD,
    /** Runs the installation. */
    ADMINISTRATOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Role::code).toList();
    }

    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
