package org.vigie.transforms.quality.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.contract.Label;

/** The side of quality that a rule looks at. */
public enum Dimension {
    COMPLETENESS("complétude", "completeness"),
    VALIDITY("validité", "validity"),
    CONSISTENCY("cohérence", "consistency"),
    UNIQUENESS("unicité", "uniqueness"),
    TIMELINESS("actualité", "timeliness"),
    TRACEABILITY("traçabilité", "traceability"),
    CONFIDENTIALITY("confidentialité", "confidentiality");

    private final Label label;

    Dimension(String fr, String en) {
        this.label = new Label(fr, en);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return label;
    }

    static Optional<Dimension> find(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Dimension::code).toList();
    }
}
