package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;

/**
 * How a thing is measured and which way is better, shared by many indicators.
 *
 * @param kind code of the target kind
 * @param parts whether a numerator and a denominator come with the value
 * @param definition what is measured, with {@code %s} for the thing counted
 */
record Shape(
        String code,
        String direction,
        String accumulation,
        String unit,
        int decimals,
        String kind,
        boolean parts,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Label definition) {
    static Shape of(Definition words) {
        words.allowOnly(
                "code",
                "direction",
                "accumulation",
                "unit",
                "decimals",
                "kind",
                "parts",
                "minimum",
                "maximum",
                "definition");
        return new Shape(
                words.text("code"),
                words.text("direction"),
                words.text("accumulation"),
                words.text("unit"),
                Integer.parseInt(words.text("decimals")),
                words.text("kind"),
                words.flag("parts"),
                words.findText("minimum").map(BigDecimal::new),
                words.findText("maximum").map(BigDecimal::new),
                words.label("definition"));
    }

    /** Whether a level is to be kept rather than reached. */
    boolean maintains() {
        return direction.startsWith("MAINTAIN_");
    }

    BigDecimal bounded(BigDecimal value) {
        BigDecimal floored = minimum.map(value::max).orElse(value);
        return maximum.map(floored::min).orElse(floored);
    }
}
