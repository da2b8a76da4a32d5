package org.vigie.ingestion.stratml;

import java.util.List;
import java.util.Map;

/**
 * One version of a plan as records: those of the parts of the contract {@code plans.stratml}, each a text by column. A value
 * that is absent is an empty text or no entry.
 */
public record PlanDocument(Map<String, List<Map<String, String>>> parts) {
    public PlanDocument {
        parts = Map.copyOf(parts);
        int versions = parts.getOrDefault("plan_versions", List.of()).size();
        if (versions != 1) {
            throw new IllegalArgumentException("A document holds one version of a plan, not " + versions);
        }
    }

    /** The records of a part, in their order. */
    public List<Map<String, String>> of(String part) {
        return parts.getOrDefault(part, List.of());
    }

    /** The records of a part whose column has that value. */
    List<Map<String, String>> of(String part, String column, String value) {
        return of(part).stream()
                .filter(record -> value.equals(record.getOrDefault(column, "")))
                .toList();
    }

    Map<String, String> version() {
        return of("plan_versions").get(0);
    }
}
