package org.vigie.ingestion.contract;

import java.util.List;
import java.util.Optional;
import org.vigie.contract.ColumnType;

/**
 * A field of a delivery.
 *
 * @param header as it stands in the file
 * @param otherHeaders names under which it came in other years or comes in other languages, accepted as well
 * @param name of the landed column
 * @param pseudonymisedWithin present where the values name persons: only pseudonyms are landed, and they hold within one
 *     value of the field named here, so that nobody can be followed from one survey to another
 */
public record SourceField(
        String header,
        List<String> otherHeaders,
        String name,
        ColumnType type,
        boolean required,
        boolean key,
        CellRules rules,
        Optional<String> pseudonymisedWithin) {
    public SourceField {
        otherHeaders = List.copyOf(otherHeaders);
    }

    /** A field whose values name nobody. */
    public SourceField(
            String header,
            List<String> otherHeaders,
            String name,
            ColumnType type,
            boolean required,
            boolean key,
            CellRules rules) {
        this(header, otherHeaders, name, type, required, key, rules, Optional.empty());
    }

    /** A field of one name, written in the plain way. */
    public SourceField(String header, String name, ColumnType type, boolean required, boolean key) {
        this(header, List.of(), name, type, required, key, CellRules.PLAIN);
    }

    SourceField with(CellRules otherRules) {
        return new SourceField(header, otherHeaders, name, type, required, key, otherRules, pseudonymisedWithin);
    }

    /** The same field under the name that a file gives its column: what its sender knows it by. */
    public SourceField knownAs(String columnInFile) {
        return new SourceField(
                columnInFile, otherHeaders, columnInFile, type, required, key, rules, pseudonymisedWithin);
    }
}
