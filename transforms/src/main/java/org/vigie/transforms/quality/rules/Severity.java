package org.vigie.transforms.quality.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.contract.Label;

/** What becomes of a breach, gravest first. */
public enum Severity {
    /** Nothing is published; what was published is still served. */
    BLOCK("bloquante", "block"),
    /** The rows are set aside with their reasons; the rest goes on. */
    QUARANTINE("quarantaine", "quarantine"),
    /** Published, and told. */
    WARN("avertissement", "warning"),
    /** Published, and noted. */
    INFO("information", "information");

    private final Label label;

    Severity(String fr, String en) {
        this.label = new Label(fr, en);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return label;
    }

    static Optional<Severity> find(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Severity::code).toList();
    }
}
