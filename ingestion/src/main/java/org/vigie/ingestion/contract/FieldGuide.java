package org.vigie.ingestion.contract;

import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;

/**
 * What people are told of a column: as its contract describes it.
 *
 * @param type as in {@code string}, {@code date} or {@code decimal(28,6)}
 * @param codes the codes allowed, or how the text must look; empty where anything goes
 */
public record FieldGuide(String name, Label label, String type, boolean required, String codes) {
    static FieldGuide of(Definition property) {
        return new FieldGuide(
                property.text("physicalName"),
                label(property),
                property.text("physicalType"),
                property.flag("required"),
                property.find("logicalTypeOptions")
                        .flatMap(options -> options.findText("pattern"))
                        .map(FieldGuide::choices)
                        .orElse(""));
    }

    /** {@code ^(a|b)$} reads as {@code a, b}; another pattern as it is. */
    private static String choices(String pattern) {
        return pattern.startsWith("^(") && pattern.endsWith(")$")
                ? pattern.substring(2, pattern.length() - 2).replace("|", ", ")
                : pattern;
    }

    /** Public data sets are not filled in by hand: where a contract has no label, the column's name stands for itself. */
    private static Label label(Definition property) {
        CustomProperties custom = new CustomProperties(property);
        String name = property.text("physicalName");
        return new Label(
                custom.find("labelFr").orElse(name), custom.find("labelEn").orElse(name));
    }
}
