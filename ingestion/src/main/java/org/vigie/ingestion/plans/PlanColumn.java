package org.vigie.ingestion.plans;

import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;

/**
 * A column of a plan delivery, as its contract describes it.
 *
 * @param type as in {@code string}, {@code date} or {@code decimal(28,6)}
 * @param codes the codes allowed, or how the text must look; empty where anything goes
 */
public record PlanColumn(String name, Label label, String type, boolean required, String codes) {
    static PlanColumn of(Definition property) {
        return new PlanColumn(
                property.text("physicalName"),
                new Label(custom(property, "labelFr"), custom(property, "labelEn")),
                property.text("physicalType"),
                property.flag("required"),
                property.find("logicalTypeOptions")
                        .flatMap(options -> options.findText("pattern"))
                        .map(PlanColumn::choices)
                        .orElse(""));
    }

    /** {@code ^(a|b)$} reads as {@code a, b}; another pattern as it is. */
    private static String choices(String pattern) {
        return pattern.startsWith("^(") && pattern.endsWith(")$")
                ? pattern.substring(2, pattern.length() - 2).replace("|", ", ")
                : pattern;
    }

    private static String custom(Definition property, String key) {
        return property.list("customProperties").stream()
                .filter(entry -> entry.text("property").equals(key))
                .map(entry -> entry.text("value"))
                .findFirst()
                .orElse("");
    }
}
