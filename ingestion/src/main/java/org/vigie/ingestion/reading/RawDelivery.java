package org.vigie.ingestion.reading;

import java.util.List;
import java.util.Optional;

/**
 * What a format reader found in a file.
 *
 * @param tables in the order of the file
 * @param refusal present where the file could not be looked into at all
 */
public record RawDelivery(List<RawTable> tables, Optional<Rejection> refusal) {
    public RawDelivery {
        tables = List.copyOf(tables);
    }

    public static RawDelivery of(List<RawTable> tables) {
        return new RawDelivery(tables, Optional.empty());
    }

    public static RawDelivery refused(Rejection refusal) {
        return new RawDelivery(List.of(), Optional.of(refusal));
    }
}
