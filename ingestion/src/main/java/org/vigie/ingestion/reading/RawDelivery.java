package org.vigie.ingestion.reading;

import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;

/**
 * What a format reader found in a file.
 *
 * @param tables in the order of the file
 * @param refusal present where the file could not be looked into at all
 * @param remarks what its sender should know of how it was understood
 */
public record RawDelivery(List<RawTable> tables, Optional<Rejection> refusal, List<Label> remarks) {
    public RawDelivery {
        tables = List.copyOf(tables);
        remarks = List.copyOf(remarks);
    }

    public static RawDelivery of(List<RawTable> tables) {
        return of(tables, List.of());
    }

    public static RawDelivery of(List<RawTable> tables, List<Label> remarks) {
        return new RawDelivery(tables, Optional.empty(), remarks);
    }

    public static RawDelivery refused(Rejection refusal) {
        return new RawDelivery(List.of(), Optional.of(refusal), List.of());
    }
}
