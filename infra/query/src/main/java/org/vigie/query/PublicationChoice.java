package org.vigie.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Of which publication a question is asked. Nothing chosen is the current one.
 *
 * @param id of the one publication
 * @param asOf the day by which it must judge: the latest that does
 */
public record PublicationChoice(Optional<String> id, Optional<LocalDate> asOf) {
    private static final String CURRENT = "current";

    /** As it is written: {@code current} and an empty text choose nothing; a day is written {@code 2025-06-30}. */
    public static PublicationChoice of(Optional<String> id, Optional<String> asOf) {
        return new PublicationChoice(
                id.filter(text -> !text.isEmpty() && !text.equals(CURRENT)),
                asOf.filter(text -> !text.isEmpty()).map(PublicationChoice::day));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw QueryErrors.notADay(text).causedBy(e);
        }
    }
}
