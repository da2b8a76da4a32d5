package org.vigie.contract.workspace;

import java.util.Arrays;
import java.util.List;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;

/**
 * Who asks.
 *
 * @param organisations codes of the organisations that an analyst works for, sorted; other roles have none
 */
public record Principal(Role role, List<String> organisations) {
    /** Who asks where nobody is named: the server listens on this machine only, to the steering room. */
    public static final Principal LOCAL = new Principal(Role.SECRETARIAT, List.of());

    public Principal {
        organisations = organisations.stream().sorted().distinct().toList();
        if ((role == Role.ANALYST) == organisations.isEmpty()) {
            throw new DefinitionException(
                    ErrorCode.CONFIGURATION_INVALID,
                    Label.of(
                            "Le rôle «\u00a0%s\u00a0» a %s organisation(s).",
                            "Role '%s' has %s organisation(s).", role.code(), organisations.size()),
                    new Label(
                            "Un analyste en a au moins une, les autres rôles aucune\u00a0: analyst:SAN,FIN ou secretariat.",
                            "An analyst has at least one, other roles none: analyst:SAN,FIN or secretariat."));
        }
    }

    /** Reads {@code secretariat} or {@code analyst:SAN,FIN}. */
    public static Principal of(String text) {
        int colon = text.indexOf(':');
        String code = colon < 0 ? text : text.substring(0, colon);
        Role role = Role.find(code)
                .orElseThrow(() -> new DefinitionException(
                        ErrorCode.CONFIGURATION_INVALID,
                        Label.of("Le rôle «\u00a0%s\u00a0» est inconnu.", "Role '%s' is unknown.", code),
                        Nearest.question(
                                code,
                                Role.codes(),
                                Label.of("Rôles\u00a0: %s.", "Roles: %s.", String.join(", ", Role.codes())))));
        List<String> organisations = colon < 0
                ? List.of()
                : Arrays.stream(text.substring(colon + 1).split(","))
                        .map(String::strip)
                        .filter(organisation -> !organisation.isEmpty())
                        .toList();
        return new Principal(role, organisations);
    }

    @Override
    public String toString() {
        return role.code() + (organisations.isEmpty() ? "" : ":" + String.join(",", organisations));
    }
}
