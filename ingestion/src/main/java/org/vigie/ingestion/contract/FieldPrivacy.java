package org.vigie.ingestion.contract;

import java.util.Optional;

/**
 * What is done for the people whom the texts of a field may name.
 *
 * @param freeText somebody wrote it in words of their own: it is searched for personal data before it lands
 * @param restricted it lands apart, in a table that is never published, and no message ever shows it
 * @param onPersonalData what becomes of its record where personal data are found
 * @param pseudonymisedWithin present where the values name persons: only pseudonyms are landed, and they hold within one
 *     value of the field named here, so that nobody can be followed from one survey to another
 */
public record FieldPrivacy(
        boolean freeText, boolean restricted, OnPersonalData onPersonalData, Optional<String> pseudonymisedWithin) {
    /** Codes, numbers, dates and names of things. */
    public static final FieldPrivacy OPEN = new FieldPrivacy(false, false, OnPersonalData.QUARANTINE, Optional.empty());

    /** Where a contract says nothing: a record goes where no reader is, or nowhere. */
    static OnPersonalData usual(boolean restricted) {
        return restricted ? OnPersonalData.LAND : OnPersonalData.QUARANTINE;
    }

    /** Whether people may be told by it, so that it is left out of what stewards are shown. */
    public boolean isWithheld() {
        return freeText || restricted;
    }
}
