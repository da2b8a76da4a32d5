package org.vigie.ingestion.contract;

import java.util.List;
import org.vigie.contract.ColumnType;

/**
 * A field of a delivery.
 *
 * @param header as it stands in the file
 * @param otherHeaders names under which it came in other years or comes in other languages, accepted as well
 * @param name of the landed column
 * @param privacy what is done for the people whom it may name or tell of
 */
public record SourceField(
        String header,
        List<String> otherHeaders,
        String name,
        ColumnType type,
        boolean required,
        boolean key,
        CellRules rules,
        FieldPrivacy privacy) {
    public SourceField {
        otherHeaders = List.copyOf(otherHeaders);
    }

    /** A field that tells of nobody. */
    public SourceField(
            String header,
            List<String> otherHeaders,
            String name,
            ColumnType type,
            boolean required,
            boolean key,
            CellRules rules) {
        this(header, otherHeaders, name, type, required, key, rules, FieldPrivacy.OPEN);
    }

    /** A field of one name, written in the plain way. */
    public SourceField(String header, String name, ColumnType type, boolean required, boolean key) {
        this(header, List.of(), name, type, required, key, CellRules.PLAIN);
    }

    SourceField with(CellRules otherRules) {
        return new SourceField(header, otherHeaders, name, type, required, key, otherRules, privacy);
    }

    /** The same field, searched for personal data; a record in which some are found is set aside. */
    SourceField asFreeText() {
        return new SourceField(
                header,
                otherHeaders,
                name,
                type,
                required,
                key,
                rules,
                new FieldPrivacy(true, privacy.restricted(), privacy.onPersonalData(), privacy.pseudonymisedWithin()));
    }

    /** The same field under the name that a file gives its column: what its sender knows it by. */
    public SourceField knownAs(String columnInFile) {
        return new SourceField(columnInFile, otherHeaders, columnInFile, type, required, key, rules, privacy);
    }
}
