package org.vigie.transforms.quality.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.contract.Label;

/** Who mends what a rule found; a role, never a person. */
public enum OwnerRole {
    DELIVERING_ORGANISATION("organisation qui a livré", "delivering organisation"),
    DATA_STEWARD("intendance des données", "data steward"),
    PRIVACY_OFFICER("responsable de la protection des renseignements", "privacy officer"),
    PIPELINE_TEAM("équipe de Vigie", "Vigie's team");

    private final Label label;

    OwnerRole(String fr, String en) {
        this.label = new Label(fr, en);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return label;
    }

    public static Optional<OwnerRole> find(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(OwnerRole::code).toList();
    }
}
