package org.vigie.ingestion.reading;

import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;

/**
 * A file, taken apart and read: taken as a whole or refused as a whole.
 *
 * @param refusal present where it is refused; no record of any part is then read
 * @param remarks what its sender should know though it was taken: columns left out, sheets not asked for
 */
public record ReadFile(List<ReadPart> parts, Optional<Rejection> refusal, List<Label> remarks) {
    public ReadFile {
        parts = List.copyOf(parts);
        remarks = List.copyOf(remarks);
        if (refusal.isPresent()
                && parts.stream().anyMatch(part -> !part.delivery().read().isEmpty())) {
            throw new IllegalStateException("A refused file has no record to land");
        }
    }

    public long records() {
        return parts.stream().mapToLong(part -> part.delivery().records()).sum();
    }

    public long read() {
        return parts.stream().mapToLong(part -> part.delivery().read().size()).sum();
    }

    public long rejected() {
        return parts.stream()
                .mapToLong(part -> part.delivery().rejected().size())
                .sum();
    }
}
